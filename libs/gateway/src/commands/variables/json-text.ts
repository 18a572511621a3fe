const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const comma = 0x2c;
const openObject = 0x7b;
const closeObject = 0x7d;
const openArray = 0x5b;
const closeArray = 0x5d;

/** How deep values may be nested. Deeper ones would overflow the stack of a reader that recurses. */
export const deepest = 1000;

/** The open containers of the value that is being read: true for an object. Reading is synchronous, so one is enough. */
const open: boolean[] = new Array(deepest).fill(false);

/** The text is not JSON, or nested too deep. */
export class InvalidJson extends Error {}

/** The position after blanks. */
export function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return at;
    at++;
  }
}

/** The position after the value that starts at `from`. Throws InvalidJson where RFC 8259 has no value there. */
export function skipValue(bytes: Uint8Array, from: number): number {
  let depth = 0;
  let at = from;
  for (;;) {
    const byte = bytes[at];
    if (byte === openObject || byte === openArray) {
      if (depth === deepest) throw new InvalidJson();
      const isObject = byte === openObject;
      at = skipBlanks(bytes, at + 1);
      if (bytes[at] !== (isObject ? closeObject : closeArray)) {
        open[depth++] = isObject;
        if (isObject) at = skipName(bytes, at);
        continue;
      }
      at++;
    } else {
      at = skipScalar(bytes, at);
    }
    // A value has ended: so do the containers that it was the last of.
    for (;;) {
      if (depth === 0) return at;
      at = skipBlanks(bytes, at);
      const isObject = open[depth - 1];
      if (bytes[at] === comma) {
        at = skipBlanks(bytes, at + 1);
        if (isObject) at = skipName(bytes, at);
        break;
      }
      if (bytes[at] !== (isObject ? closeObject : closeArray)) throw new InvalidJson();
      at++;
      depth--;
    }
  }
}

/** The position after the string that starts at `from`, quotes included. */
export function skipString(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== quote) throw new InvalidJson();
  let at = from + 1;
  for (;;) {
    const byte = bytes[at];
    if (byte === quote) return at + 1;
    if (byte === backslash) at = skipEscape(bytes, at + 1);
    else if (byte === undefined || byte < 0x20) throw new InvalidJson();
    else at++;
  }
}

/** The position of the value of a member whose name starts at `from`. */
export function skipColon(bytes: Uint8Array, from: number): number {
  const at = skipBlanks(bytes, from);
  if (bytes[at] !== colon) throw new InvalidJson();
  return skipBlanks(bytes, at + 1);
}

function skipName(bytes: Uint8Array, from: number): number {
  return skipColon(bytes, skipString(bytes, from));
}

function skipEscape(bytes: Uint8Array, from: number): number {
  switch (bytes[from]) {
    case quote:
    case backslash:
    case 0x2f:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return from + 1;
    case 0x75:
      for (let at = from + 1; at < from + 5; at++) if (!isHex(bytes[at])) throw new InvalidJson();
      return from + 5;
    default:
      throw new InvalidJson();
  }
}

function skipScalar(bytes: Uint8Array, from: number): number {
  switch (bytes[from]) {
    case quote:
      return skipString(bytes, from);
    case 0x74:
      return skipWord(bytes, from, 'true');
    case 0x66:
      return skipWord(bytes, from, 'false');
    case 0x6e:
      return skipWord(bytes, from, 'null');
    default:
      return skipNumber(bytes, from);
  }
}

function skipWord(bytes: Uint8Array, from: number, word: string): number {
  for (let i = 0; i < word.length; i++) if (bytes[from + i] !== word.charCodeAt(i)) throw new InvalidJson();
  return from + word.length;
}

function skipNumber(bytes: Uint8Array, from: number): number {
  let at = bytes[from] === 0x2d ? from + 1 : from;
  at = bytes[at] === 0x30 ? at + 1 : skipDigits(bytes, at);
  if (bytes[at] === 0x2e) at = skipDigits(bytes, at + 1);
  if (bytes[at] === 0x65 || bytes[at] === 0x45) {
    at++;
    if (bytes[at] === 0x2b || bytes[at] === 0x2d) at++;
    at = skipDigits(bytes, at);
  }
  return at;
}

/** At least one digit. */
function skipDigits(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isDigit(bytes[at])) at++;
  if (at === from) throw new InvalidJson();
  return at;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isHex(byte: number | undefined): boolean {
  return isDigit(byte) || (byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}
