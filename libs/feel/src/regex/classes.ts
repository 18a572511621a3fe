import { type CharacterTest, InvalidPattern } from './nodes.ts';

const isDigit: CharacterTest = (c) => c >= 48 && c <= 57;
/** Letters, digits and the underscore, of ASCII. */
export const isWord: CharacterTest = (c) => isDigit(c) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95;
const isSpace: CharacterTest = (c) => c === 32 || (c >= 9 && c <= 13);
const isHorizontal: CharacterTest = (c) =>
  c === 32 ||
  c === 9 ||
  c === 0xa0 ||
  c === 0x1680 ||
  c === 0x180e ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x3000;
const isVertical: CharacterTest = (c) => (c >= 10 && c <= 13) || c === 0x85 || c === 0x2028 || c === 0x2029;

/** Line breaks: what `.` leaves out and `$` may stand before. */
export const isLineBreak: CharacterTest = (c) => c === 10 || c === 13 || c === 0x85 || c === 0x2028 || c === 0x2029;

/** Everything that a test does not take. */
export const inverse =
  (test: CharacterTest): CharacterTest =>
  (c) =>
    !test(c);

/** The classes of one letter after a backslash; capitals are their inverses. */
export const LETTER_CLASSES: Readonly<Record<string, CharacterTest>> = {
  d: isDigit,
  w: isWord,
  s: isSpace,
  h: isHorizontal,
  v: isVertical,
  D: inverse(isDigit),
  W: inverse(isWord),
  S: inverse(isSpace),
  H: inverse(isHorizontal),
  V: inverse(isVertical),
};

const POSIX: Readonly<Record<string, CharacterTest>> = {
  Lower: (c) => c >= 97 && c <= 122,
  Upper: (c) => c >= 65 && c <= 90,
  ASCII: (c) => c < 128,
  Alpha: (c) => (c >= 65 && c <= 90) || (c >= 97 && c <= 122),
  Digit: isDigit,
  Alnum: (c) => isWord(c) && c !== 95,
  Punct: (c) => c > 32 && c < 127 && !(isWord(c) && c !== 95),
  Graph: (c) => c > 32 && c < 127,
  Print: (c) => c >= 32 && c < 127,
  Blank: (c) => c === 32 || c === 9,
  Cntrl: (c) => c < 32 || c === 127,
  XDigit: (c) => isDigit(c) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102),
  Space: isSpace,
};

/** `\p{name}`: POSIX names for ASCII, and Unicode categories, scripts and properties. */
export function namedClass(name: string): CharacterTest {
  const posix = Object.hasOwn(POSIX, name) ? POSIX[name] : undefined;
  if (posix !== undefined) return posix;
  const plain = name.replace(/^(?:Is|In|general_category=|gc=)/, '');
  for (const candidate of [plain, `Script=${plain.replace(/^(?:script|sc)=/, '')}`]) {
    if (!/^[A-Za-z_=]+$/.test(candidate)) continue;
    try {
      const pattern = new RegExp(`^\\p{${candidate}}$`, 'u');
      return (c) => pattern.test(String.fromCodePoint(c));
    } catch {
      // Not of this kind.
    }
  }
  throw new InvalidPattern(`Unknown character class '${name}'`);
}

/** Also takes a letter of ASCII whose other case the test takes. */
export function ignoringCase(test: CharacterTest): CharacterTest {
  return (c) => {
    if (test(c)) return true;
    if (c >= 65 && c <= 90) return test(c + 32);
    return c >= 97 && c <= 122 && test(c - 32);
  };
}
