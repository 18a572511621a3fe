/** As many of some items as fit into one message. */
export interface Fitting {
  readonly bytes: Uint8Array;
  /** How many they are: the first ones. 0 if the first is too large by itself. */
  readonly count: number;
}

/** Encodes as many of the first items as fit. What an encoding of none takes always fits. */
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
