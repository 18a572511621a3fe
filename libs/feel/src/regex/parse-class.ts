import { inverse, LETTER_CLASSES, namedClass } from './classes.ts';
import { type CharacterTest, InvalidPattern } from './nodes.ts';
import type { PatternReader } from './pattern-reader.ts';

const CONTROL: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };

/** `[a-z&&[^aeiou]]` */
export function classOf(reader: PatternReader): CharacterTest {
  reader.take('[');
  const negative = reader.take('^');
  let test: CharacterTest | undefined;
  let union: CharacterTest[] = [];
  const close = (): void => {
    const parts = union;
    const one: CharacterTest = (c) => parts.some((part) => part(c));
    const before = test;
    test = before === undefined ? one : (c) => before(c) && one(c);
    union = [];
  };
  // A bracket that closes nothing yet is a character.
  for (let first = true; first || !reader.looksAt(']'); first = false) {
    if (reader.atEnd()) throw new InvalidPattern('Unclosed character class');
    if (reader.take('&&')) close();
    else if (reader.looksAt('[')) union.push(classOf(reader));
    else union.push(rangeOf(reader));
  }
  reader.take(']');
  close();
  const whole = test as CharacterTest | undefined;
  if (whole === undefined) throw new InvalidPattern('Empty character class');
  return negative ? inverse(whole) : whole;
}

/** A character, a class of one letter, or `a-z`. */
function rangeOf(reader: PatternReader): CharacterTest {
  const from = member(reader);
  if (typeof from !== 'number') return from;
  if (!reader.looksAt('-') || reader.looksAt('-]') || reader.looksAt('-[') || reader.looksAt('-&&')) {
    return (c) => c === from;
  }
  reader.take('-');
  const to = member(reader);
  if (typeof to !== 'number' || to < from) throw new InvalidPattern('Illegal character range');
  return (c) => c >= from && c <= to;
}

function member(reader: PatternReader): number | CharacterTest {
  return reader.take('\\') ? escaped(reader) : reader.next();
}

/** What an escape stands for, as a test. */
export function escapeIn(reader: PatternReader): CharacterTest {
  const found = escaped(reader);
  return typeof found === 'number' ? (c) => c === found : found;
}

function escaped(reader: PatternReader): number | CharacterTest {
  const letter = reader.peek();
  const hex = reader.takeMatch(/u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]{1,6})\}/y);
  if (hex !== undefined) return Number.parseInt((hex[1] ?? hex[2] ?? hex[3]) as string, 16);
  const octal = reader.takeMatch(/0([0-3]?[0-7]{1,2})/y);
  if (octal !== undefined) return Number.parseInt(octal[1] as string, 8);
  const named = reader.takeMatch(/([pP])(?:\{([^}]*)\}|([A-Z]))/y);
  if (named !== undefined) {
    const test = namedClass((named[2] ?? named[3]) as string);
    return named[1] === 'P' ? inverse(test) : test;
  }
  const code = reader.next();
  const test = LETTER_CLASSES[letter];
  if (test !== undefined) return test;
  const control = CONTROL[letter];
  if (control !== undefined) return control;
  if (letter === 'c') return reader.next() ^ 64;
  if (/[A-Za-z]/.test(letter)) throw new InvalidPattern(`Illegal escape '\\${letter}'`);
  return code;
}
