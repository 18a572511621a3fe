import { Buffer } from 'node:buffer';
import { InvalidFile } from './invalid-file.ts';

/**
 * The text of an XML file, by its byte order mark or else the encoding that its declaration names (UTF-8 without one).
 *
 * @throws InvalidFile for an encoding that is not known, for bytes that are none of it, and if mark and declaration
 * contradict each other
 */
export function decodeText(content: Uint8Array): string {
  const marked = markedEncoding(content);
  const declared = declaredEncoding(content, marked);
  if (declared !== undefined && !agree(marked, declared)) {
    throw new InvalidFile(`The file declares the encoding '${declared}', but is not written in it`);
  }
  const encoding = marked ?? declared ?? 'utf-8';
  try {
    return decode(content, encoding);
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidFile(`The encoding '${encoding}' is not known`);
    if (error instanceof TypeError) throw new InvalidFile(`The file has bytes that are not valid ${encoding}`);
    throw error;
  }
}

function decode(content: Uint8Array, encoding: string): string {
  // For the web, and so for TextDecoder, ISO-8859-1 means windows-1252: its control characters would become quotes.
  if (/^(iso-8859-1|latin1|us-ascii)$/i.test(encoding)) return decodeLatin1(content);
  return new TextDecoder(encoding, { fatal: true }).decode(content);
}

function decodeLatin1(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
}

/** A mark, or the bytes of a first `<` in UTF-16, which says as much. */
function markedEncoding(content: Uint8Array): 'utf-8' | 'utf-16be' | 'utf-16le' | undefined {
  const [first, second, third] = content;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xfe && second === 0xff) || (first === 0x00 && second === 0x3c)) return 'utf-16be';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0x00)) return 'utf-16le';
  return undefined;
}

/** Every encoding without a mark writes its declaration in ASCII. */
function declaredEncoding(content: Uint8Array, marked: string | undefined): string | undefined {
  const start = new TextDecoder(marked ?? 'windows-1252').decode(content.subarray(0, 400));
  return /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(start)?.[1];
}

/** Two bytes a character or one is what cannot be mistaken; with a mark of UTF-8 any other name is passed over. */
function agree(marked: string | undefined, declared: string): boolean {
  const wide = /^(utf-?16|utf-?32|ucs-?[24])/i.test(declared);
  if (marked === undefined || marked === 'utf-8') return !wide;
  return /^utf-16$/i.test(declared) || declared.toLowerCase() === marked;
}
