import protobuf from 'protobufjs/minimal.js';
import { invalidRequest, type NotDone } from '../commands/execution/outcome.ts';

/** How many fields a request may have, with those of the messages in it: items of lists are fields of their own. */
export const MOST_FIELDS = 50_000;
/** Each takes two bytes at the least, so that only larger requests are counted. */
const NOT_COUNTED_BELOW = 2 * MOST_FIELDS;

/**
 * In the place of a request with too many fields: 4 MB hold two million empty items, which take longer to decode than the
 * event loop may be held. What throws while it decodes would be answered INTERNAL, so the middleware rejects this.
 */
export class TooManyFields {
  /** What the caller is answered. */
  get rejection(): NotDone {
    return invalidRequest(`Expected a request of at most ${MOST_FIELDS} fields and items of lists, but it has more`);
  }
}

/** Decodes a request, as far as it may go. */
export function decodeRequest<T>(decode: (bytes: protobuf.Reader) => T, bytes: Uint8Array): T | TooManyFields {
  const reader = protobuf.Reader.create(bytes);
  if (bytes.length <= NOT_COUNTED_BELOW) return decode(reader);
  const tooMany = new TooManyFields();
  let fields = 0;
  const { tag } = reader;
  reader.tag = () => {
    if (++fields > MOST_FIELDS) throw tooMany;
    return tag.call(reader);
  };
  try {
    return decode(reader);
  } catch (error) {
    if (error === tooMany) return tooMany;
    throw error;
  }
}
