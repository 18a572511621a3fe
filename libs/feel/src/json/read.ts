import { fromDouble, type Num, parseDecimal, simplify } from '../number/convert.ts';
import { Decimal, digitCount, NumberOutOfRange } from '../number/decimal.ts';
import { type Meter, UNMETERED } from '../runtime/meter.ts';
import { Context } from '../value/context.ts';
import type { Value } from '../value/value.ts';

const MAX_DEPTH = 1000;
/** What a value costs to read, in steps; what it costs more if it is a list or context, and what a character does. */
const VALUE_COST = 0.4;
const NESTED_COST = 1;
const CHARACTER_COST = 1 / 200;

const ZERO = 48;
const MOST_SHORT = 10;
const QUOTE = 34;
const BACKSLASH = 92;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\r\n]*/y;

class MalformedJson extends Error {}

/**
 * Parses JSON text into a FEEL value, keeping every digit of numbers; undefined when the text is no JSON. A number out
 * of the range of FEEL's becomes null.
 */
export function readJson(text: string, meter: Meter = UNMETERED): Value | undefined {
  try {
    return new Reader(text, meter).whole();
  } catch (error) {
    if (error instanceof MalformedJson) return undefined;
    throw error;
  }
}

class Reader {
  private readonly text: string;
  private readonly meter: Meter;
  private position = 0;
  private depth = 0;

  constructor(text: string, meter: Meter) {
    this.text = text;
    this.meter = meter;
  }

  whole(): Value {
    const value = this.value();
    this.space();
    if (this.position < this.text.length) throw new MalformedJson();
    return value;
  }

  private space(): void {
    const code = this.text.charCodeAt(this.position);
    if (code > 32) return;
    this.match(SPACE);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.position += found.length;
    return found;
  }

  private value(): Value {
    this.meter.spend(VALUE_COST);
    this.space();
    switch (this.text[this.position]) {
      case '{':
        return this.nested(() => this.object());
      case '[':
        return this.nested(() => this.array());
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private nested(read: () => Value): Value {
    if (++this.depth > MAX_DEPTH) throw new MalformedJson();
    this.meter.spend(NESTED_COST);
    const value = read();
    this.depth--;
    return value;
  }

  private word(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.position)) throw new MalformedJson();
    this.position += word.length;
    return value;
  }

  /** Takes the character if it comes next. */
  private take(character: string): boolean {
    this.space();
    if (this.text[this.position] !== character) return false;
    this.position++;
    return true;
  }

  private object(): Value {
    const entries = new Map<string, Value>();
    this.position++;
    if (this.take('}')) return new Context(entries);
    do {
      this.space();
      if (this.text[this.position] !== '"') throw new MalformedJson();
      const key = this.string();
      if (!this.take(':')) throw new MalformedJson();
      entries.set(key, this.value());
    } while (this.take(','));
    if (!this.take('}')) throw new MalformedJson();
    return new Context(entries);
  }

  private array(): Value {
    const items: Value[] = [];
    this.position++;
    if (this.take(']')) return items;
    do items.push(this.value());
    while (this.take(','));
    if (!this.take(']')) throw new MalformedJson();
    return items;
  }

  private string(): string {
    const start = ++this.position;
    let escapes = false;
    for (; ; this.position++) {
      const code = this.text.charCodeAt(this.position);
      if (code === QUOTE) break;
      // Not a number is the end of the text.
      if (!(code >= 32)) throw new MalformedJson();
      if (code !== BACKSLASH) continue;
      escapes = true;
      this.position++;
    }
    const raw = this.text.slice(start, this.position++);
    this.meter.spend(raw.length * CHARACTER_COST);
    return escapes ? readEscapes(`"${raw}"`) : raw;
  }

  /** The usual number, read without a pattern: a few digits and nothing of a fraction after them. */
  private shortInteger(): number | undefined {
    let at = this.position;
    let value = 0;
    for (; at < this.position + MOST_SHORT; at++) {
      const digit = this.text.charCodeAt(at) - ZERO;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    const digits = at - this.position;
    if (digits === 0 || digits === MOST_SHORT || (digits > 1 && this.text[this.position] === '0')) return undefined;
    const after = this.text[at];
    if (after === '.' || after === 'e' || after === 'E') return undefined;
    this.position = at;
    return value;
  }

  private number(): Num | null {
    const short = this.shortInteger();
    if (short !== undefined) return short;
    const text = this.match(NUMBER);
    if (text === undefined) throw new MalformedJson();
    const n = Number(text);
    // The usual case: an integer that a double holds.
    if (Number.isSafeInteger(n) && !/[.eE]/.test(text)) return n + 0;
    return exactNumber(text, n);
  }
}

function readEscapes(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    throw new MalformedJson();
  }
}

/** Fractions come as doubles do in Zeebe (`3.10` is 3.1, `3.0` keeps its zero) unless a double would lose digits. */
function exactNumber(text: string, n: number): Num | null {
  const decimal = decimalOrNull(text);
  if (decimal === null) return null;
  if (decimal.scale <= 0 && !/[.eE]/.test(text)) return simplify(new Decimal(decimal.coefficient, 0));
  const viaDouble = digitCount(decimal.coefficient) <= 15 ? fromDouble(n) : undefined;
  return viaDouble ?? simplify(decimal);
}

function decimalOrNull(text: string): Decimal | null {
  try {
    return parseDecimal(text) ?? null;
  } catch (error) {
    if (error instanceof NumberOutOfRange) return null;
    throw error;
  }
}
