/** No id and no prefix of one: an id has no colon. */
const mark = 'escaped:';

/**
 * An id, or a reference to one, in letters that bpmn-moddle takes. It rejects ids that have others than those of ASCII,
 * which XML allows; so these are written in a way that no other id has, and given back when the file was read.
 */
export function plainId(id: string): string {
  if (/^[\w.:-]*$/.test(id) && !id.startsWith(mark)) return id;
  return `${mark}_${id.replace(/[^A-Za-z0-9.-]/gu, (letter) => `_${letter.codePointAt(0)?.toString(16)}_`)}`;
}

/** The id that `plainId` made this of. */
export function originalId(plain: string): string {
  if (!plain.startsWith(mark)) return plain;
  return plain
    .slice(mark.length + 1)
    .replace(/_([0-9a-f]+)_/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}
