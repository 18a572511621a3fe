import type { Variable } from '@millrace/protocol';
import { invalidRequest } from '../execution/outcome.ts';
import { InvalidJson, skipBlanks, skipColon, skipString, skipValue } from './json-text.ts';

/** Longest part of a wrong text that is shown to the caller, in UTF-16 units. */
const longestShown = 200;

/** How many variables one request may set: each is looked at wherever the scope that has them is. */
const most = 10_000;

/** V8 makes a slice of at most this many units a copy; a longer one keeps the whole text alive. */
const longestCopied = 12;

interface Source {
  readonly text: string;
  readonly bytes: Buffer;
  /** Whether positions in the bytes are positions in the text. */
  readonly ascii: boolean;
}

/**
 * Checks the JSON text of a request's variables and cuts it into its top-level members, in the order of their first
 * appearance; of equal names the last wins. Values keep their exact text. A blank text is {}.
 *
 * Throws INVALID_ARGUMENT for what is not JSON, is nested deeper than 1000, is no object, or has more than 10,000
 * members.
 *
 *     cutVariables('{"id": 9007199254740993}')  →  [{ name: 'id', value: '9007199254740993' }]
 */
export function cutVariables(text: string): Variable[] {
  return cutObject(text, 'variables');
}

/** The same for any JSON object that a request has. `property`: how the request calls it. */
export function cutObject(text: string, property: string): Variable[] {
  const bytes = Buffer.from(text);
  const start = skipBlanks(bytes, 0);
  if (start === bytes.length) return [];
  try {
    if (bytes[start] === 0x7b) return cutMembers({ text, bytes, ascii: bytes.length === text.length }, start + 1);
    checkEnd(bytes, skipValue(bytes, start));
  } catch (error) {
    if (error instanceof InvalidJson) throw invalidRequest(`Invalid JSON value: ${shown(text)}`);
    throw error;
  }
  throw invalidRequest(
    `Property '${property}' is invalid: Expected document to be a root level object, but was '${typeAt(bytes, start)}'`,
  );
}

function cutMembers(source: Source, from: number): Variable[] {
  const { bytes } = source;
  const members = new Map<string, string>();
  let at = skipBlanks(bytes, from);
  if (bytes[at] === 0x7d) {
    checkEnd(bytes, at + 1);
    return [];
  }
  for (;;) {
    const nameEnd = skipString(bytes, at);
    const valueStart = skipColon(bytes, nameEnd);
    const valueEnd = skipValue(bytes, valueStart);
    members.set(nameOf(source, at, nameEnd), textOf(source, valueStart, valueEnd));
    if (members.size > most) throw tooMany();
    at = skipBlanks(bytes, valueEnd);
    if (bytes[at] === 0x7d) break;
    if (bytes[at] !== 0x2c) throw new InvalidJson();
    at = skipBlanks(bytes, at + 1);
  }
  checkEnd(bytes, at + 1);
  return Array.from(members, ([name, value]) => ({ name, value }));
}

/** A string of its own, which keeps no other alive. */
function textOf({ text, bytes, ascii }: Source, start: number, end: number): string {
  // Engines copy short slices, and that is a fraction of the way into native code.
  return ascii && end - start <= longestCopied ? text.slice(start, end) : bytes.toString('utf8', start, end);
}

function nameOf(source: Source, start: number, end: number): string {
  const name = textOf(source, start + 1, end - 1);
  if (!name.includes('\\')) return name;
  // An escaped half of a surrogate pair has no UTF-8, so as a name it could not be stored.
  return (JSON.parse(`"${name}"`) as string).toWellFormed();
}

function tooMany(): Error {
  return invalidRequest(`Property 'variables' is invalid: Expected at most ${most} variables, but more came`);
}

function checkEnd(bytes: Buffer, from: number): void {
  if (skipBlanks(bytes, from) !== bytes.length) throw new InvalidJson();
}

/** What Zeebe calls the value that starts there. */
function typeAt(bytes: Buffer, start: number): string {
  switch (bytes[start]) {
    case 0x5b:
      return 'ARRAY';
    case 0x22:
      return 'STRING';
    case 0x74:
    case 0x66:
      return 'BOOLEAN';
    case 0x6e:
      return 'NIL';
    default:
      return /[.eE]/.test(bytes.toString('latin1', start)) ? 'FLOAT' : 'INTEGER';
  }
}

function shown(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
