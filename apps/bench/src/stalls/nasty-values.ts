/** As much as a request may hold, with room for the rest of it. */
export const LARGE = 4 * 1024 * 1024 - 20_000;

/** A value that a request is not expected to hold, and what is special about it. */
export interface Nasty<T> {
  readonly name: string;
  /** Made when it is sent: hundreds of them do not fit into memory at once. */
  make(): T;
}

const repeatTo = (text: string, bytes: number) => text.repeat(Math.floor(bytes / Buffer.byteLength(text)));
const listTo = (item: (index: number) => string, itemBytes: number, bytes: number) =>
  Array.from({ length: Math.floor(bytes / itemBytes) }, (_, index) => item(index)).join(',');

/** Texts of about so many bytes. */
export function nastyTexts(bytes: number): Nasty<string>[] {
  const texts = { letters: 'x', quotes: '"', backslashes: '\\', euros: '€', zeros: '\u0000', lines: '\n', stars: '*a' };
  return Object.entries(texts).map(([name, text]) => ({ name, make: () => repeatTo(text, bytes) }));
}

/** JSON documents of about so many bytes. */
export function nastyDocuments(bytes: number): Nasty<string>[] {
  const deep = (open: string, close: string) => {
    const depth = Math.floor(bytes / (open.length + close.length));
    return `{"a":${open.repeat(depth)}1${close.repeat(depth)}}`;
  };
  const documents: Readonly<Record<string, () => string>> = {
    'many variables': () => `{${listTo((index) => `"a${index}":1`, 12, bytes)}}`,
    '9,000 variables': () => `{${listTo((index) => `"a${index}":1`, 12, Math.min(bytes, 108_000))}}`,
    'one variable again and again': () => `{${listTo(() => '"a":1', 6, bytes)}}`,
    'deep lists': () => deep('[', ']'),
    'deep objects': () => deep('{"a":', '}'),
    'a long text': () => `{"a":"${repeatTo('x', bytes)}"}`,
    'a text of escapes': () => `{"a":"${repeatTo('\\u0041', bytes)}"}`,
    'a text of euros': () => `{"a":"${repeatTo('€', bytes)}"}`,
    'a long number': () => `{"a":${repeatTo('7', bytes)}}`,
    'a long list': () => `{"a":[${listTo(() => '1', 2, bytes)}]}`,
    'a list of objects': () => `{"a":[${listTo(() => '{"b":1}', 8, bytes)}]}`,
    'a wide object': () => `{"a":{${listTo((index) => `"a${index}":1`, 12, bytes)}}}`,
    'a long name': () => `{"${repeatTo('x', bytes)}":1}`,
    blanks: () => `{${repeatTo(' ', bytes)}}`,
    'an error at its end': () => `{${listTo((index) => `"a${index}":1`, 12, bytes)},}`,
    'no end': () => `{"a":${repeatTo('[', bytes)}`,
  };
  return Object.entries(documents).map(([name, make]) => ({ name, make }));
}

/** Numbers at the edges of their type. */
export function nastyNumbers(isSigned: boolean, bits: 32 | 64): Nasty<string>[] {
  const most = 2n ** BigInt(isSigned ? bits - 1 : bits) - 1n;
  const numbers = isSigned ? [most, -most - 1n, -1n, 0n] : [most, 0n];
  return numbers.map((number) => ({ name: `${number}`, make: () => `${number}` }));
}

/** Lists of texts of about so many bytes. */
export function nastyLists(bytes: number): Nasty<string[]>[] {
  const lists: Readonly<Record<string, () => string[]>> = {
    'many texts': () => Array.from({ length: Math.floor(bytes / 9) }, (_, index) => `a${index}`),
    'one text again and again': () => Array.from({ length: Math.floor(bytes / 3) }, () => 'a'),
    'empty texts': () => Array.from({ length: Math.floor(bytes / 2) }, () => ''),
    'one long text': () => [repeatTo('x', bytes)],
  };
  return Object.entries(lists).map(([name, make]) => ({ name, make }));
}

/** What a message with one short text takes in a request. */
export const MESSAGE_BYTES = 5;
