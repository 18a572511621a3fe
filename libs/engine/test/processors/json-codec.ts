import type { Codec } from '@millrace/protocol';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Messages of the areas that are only there for tests. */
export function json<T>(): Codec<T> {
  return {
    encode: (message) => ({ finish: () => encoder.encode(JSON.stringify(message)) }),
    decode: (bytes) => JSON.parse(decoder.decode(bytes)) as T,
  };
}
