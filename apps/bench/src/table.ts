/** A line of a table: its cells, each set to the right of a width in characters. */
export function row(cells: readonly (string | number)[], widths: readonly number[]): string {
  return cells.map((cell, i) => String(cell).padStart(widths[i] ?? 0)).join('');
}
