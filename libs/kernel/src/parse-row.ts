/** From this length on Node keeps a string outside of the heap, if it is decoded from bytes: about a megabyte. */
const OUTSIDE_FROM = 1_100_000;

/**
 * A row from JSON text. `JSON.parse` puts every string into the heap. Very long ones are decoded from bytes again, which
 * keeps them outside, as they were before the row was stored: otherwise a restart needs more heap than the work did.
 */
export function parseRow(json: string): unknown {
  return json.length < OUTSIDE_FROM ? JSON.parse(json) : JSON.parse(json, outsideOfHeap);
}

function outsideOfHeap(_: string, value: unknown): unknown {
  if (typeof value !== 'string' || value.length < OUTSIDE_FROM) return value;
  return Buffer.from(value).toString();
}
