/** The middle of some figures, and the least and the greatest. */
export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

export function summaryOf(figures: readonly number[]): Summary {
  const sorted = figures.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
  return { median, least: sorted[0] ?? Number.NaN, greatest: sorted.at(-1) ?? Number.NaN };
}

/** `0.145 (0.140–0.152)` */
export function summaryText(figures: readonly number[], digits: number): string {
  const { median, least, greatest } = summaryOf(figures);
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${greatest.toFixed(digits)})`;
}
