import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { InvalidFile } from './invalid-file.ts';

const xml = (encoding: string, text: string) => `<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16le = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

describe('the encoding of a file', () => {
  test('is UTF-8 if nothing says otherwise', () => {
    expect(decodeText(utf8('<a>é😀</a>'))).toBe('<a>é😀</a>');
  });

  test('is what the declaration says', () => {
    expect(decodeText(latin1(xml('ISO-8859-1', 'ü\u0085')))).toBe(xml('ISO-8859-1', 'ü\u0085'));
    expect(decodeText(latin1(xml('windows-1252', '\u0080')))).toBe(xml('windows-1252', '€'));
    expect(decodeText(latin1(xml('ISO-8859-15', '¤')))).toBe(xml('ISO-8859-15', '€'));
    expect(decodeText(latin1("<?xml version='1.0' encoding = 'latin1' standalone='yes'?><a>é</a>"))).toContain('é');
  });

  test('is what the byte order mark says, which is not part of the text', () => {
    expect(decodeText(utf8('\ufeff<a>é</a>'))).toBe('<a>é</a>');
    expect(decodeText(utf16le(`\ufeff${xml('UTF-16', 'é😀')}`))).toBe(xml('UTF-16', 'é😀'));
    expect(decodeText(utf16be(`\ufeff${xml('UTF-16', 'é😀')}`))).toBe(xml('UTF-16', 'é😀'));
  });

  test('is UTF-16 if the first character is, even without a mark', () => {
    expect(decodeText(utf16le(xml('UTF-16', 'é')))).toBe(xml('UTF-16', 'é'));
    expect(decodeText(utf16be('<a>é</a>'))).toBe('<a>é</a>');
  });

  test('must be known', () => {
    expect(() => decodeText(utf8(xml('klingon', '')))).toThrow(new InvalidFile("The encoding 'klingon' is not known"));
  });

  test('must be that of the bytes', () => {
    expect(() => decodeText(latin1('<a>é</a>'))).toThrow(
      new InvalidFile('The file has bytes that are not valid utf-8'),
    );
  });

  test('must not be declared to be another', () => {
    const contradiction = (name: string) =>
      new InvalidFile(`The file declares the encoding '${name}', but is not written in it`);
    expect(() => decodeText(utf8(xml('UTF-16', '')))).toThrow(contradiction('UTF-16'));
    expect(() => decodeText(utf16le(`\ufeff${xml('utf-8', '')}`))).toThrow(contradiction('utf-8'));
    expect(() => decodeText(utf16be(xml('UTF-16LE', '')))).toThrow(contradiction('UTF-16LE'));
  });
});
