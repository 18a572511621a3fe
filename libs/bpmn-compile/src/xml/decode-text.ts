import { InvalidFile } from './invalid-file.ts';

/**
 * The text of an XML file, by its byte order mark or else the encoding that its declaration names (UTF-8 without one).
 *
 * @throws InvalidFile for an encoding that is not known, and for bytes that are none of that encoding
 */
export function decodeText(content: Uint8Array): string {
  const encoding = markedEncoding(content) ?? declaredEncoding(content) ?? 'utf-8';
  try {
    return decode(content, encoding);
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidFile(`The encoding '${encoding}' is not known`);
    if (error instanceof TypeError) throw wrongBytes(encoding);
    throw error;
  }
}

function wrongBytes(encoding: string): InvalidFile {
  return new InvalidFile(`The file has bytes that are not valid ${encoding}`);
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
function markedEncoding(content: Uint8Array): string | undefined {
  const [first, second, third] = content;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xfe && second === 0xff) || (first === 0x00 && second === 0x3c)) return 'utf-16be';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0x00)) return 'utf-16le';
  return undefined;
}

/** Every encoding left writes its declaration in ASCII. */
function declaredEncoding(content: Uint8Array): string | undefined {
  const start = decodeLatin1(content.subarray(0, 200));
  const encoding = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(start)?.[1];
  // Could it be read so far, then a character is not two or four bytes long.
  if (encoding !== undefined && /^(utf-?(16|32)|ucs-?[24])/i.test(encoding)) throw wrongBytes(encoding);
  return encoding;
}
