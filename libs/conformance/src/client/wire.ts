/**
 * The protobuf wire format by hand, for what no codec of ours should come between: bytes of other clients, and services
 * that are not ours.
 */

const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

/** A field with bytes, a text or a message. */
export function bytesField(number: number, value: string | Uint8Array): Uint8Array {
  const bytes = Buffer.from(value);
  return Buffer.concat([varint((number << 3) | BYTES), varint(bytes.length), bytes]);
}

/** A field with a whole number that is not negative. */
export function numberField(number: number, value: number): Uint8Array {
  return Buffer.concat([varint((number << 3) | VARINT), varint(value)]);
}

/** The fields with bytes of a message, by their numbers, in their order. */
export function readBytesFields(message: Uint8Array): ReadonlyMap<number, readonly Uint8Array[]> {
  const found = new Map<number, Uint8Array[]>();
  for (const { number, bytes } of fields(message)) {
    if (bytes !== undefined) found.set(number, [...(found.get(number) ?? []), bytes]);
  }
  return found;
}

/** The whole number in a field; 0, its default, where there is none. */
export function readNumber(message: Uint8Array, wanted: number): number {
  let last = 0;
  for (const { number, value } of fields(message)) if (number === wanted && value !== undefined) last = value;
  return last;
}

interface Field {
  readonly number: number;
  readonly bytes?: Uint8Array;
  readonly value?: number;
}

function* fields(message: Uint8Array): Generator<Field> {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = message[at++];
      if (byte === undefined) throw new Error('A message ends in the middle of a field');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const tag = next();
    const number = Math.floor(tag / 8);
    const type = tag % 8;
    if (type === VARINT) yield { number, value: next() };
    else if (type === BYTES) {
      const length = next();
      yield { number, bytes: message.subarray(at, at + length) };
      at += length;
    } else if (type === FIXED_64 || type === FIXED_32) at += type === FIXED_64 ? 8 : 4;
    else throw new Error(`Wire type ${type} is not known`);
  }
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Uint8Array.from([...bytes, value]);
}
