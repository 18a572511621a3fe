/** The first items of a list that fit into one message, encoded. */
export interface Fitting {
  readonly bytes: Uint8Array;
  /** How many items. 0 if the first is too large by itself. */
  readonly count: number;
}

/** Encodes as many of the first items as fit. An encoding without items must always fit. */
export function encodeFitting<T>(
  items: readonly T[],
  encode: (items: readonly T[]) => Uint8Array,
  maxBytes: number,
): Fitting {
  for (let count = items.length; ; count = Math.floor(count / 2)) {
    const bytes = encode(count === items.length ? items : items.slice(0, count));
    if (bytes.length <= maxBytes || count === 0) return { bytes, count };
  }
}
