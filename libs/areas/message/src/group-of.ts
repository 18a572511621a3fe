/** One text for several, whatever is in them: the group of an index. */
export function groupOf(...texts: readonly string[]): string {
  return texts.map((text) => `${text.length}:${text}`).join('');
}
