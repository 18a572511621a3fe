import { parseNumber } from '../number/convert.ts';
import { NumberOutOfRange } from '../number/decimal.ts';
import { plusDuration } from '../temporal/arithmetic.ts';
import { DAY_SECONDS } from '../temporal/calendar.ts';
import { parseDate, parseDateTime, parseDuration, parseTemporal, parseTime } from '../temporal/parse.ts';
import { DayTimeDuration, type Temporal } from '../temporal/values.ts';
import type { ContextEntry, Node, TemporalForm } from './ast.ts';
import { isDigit, isSpace } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { declare, name } from './names.ts';

/** The characters between double quotes, as they stand. */
function quoted(c: Cursor): string | undefined {
  if (!c.literal('"')) return undefined;
  const start = c.position;
  for (let i = start; i < c.text.length; i++) {
    if (c.text[i] === '\\') i++;
    else if (c.text[i] === '"') {
      c.position = i + 1;
      return c.text.slice(start, i);
    }
  }
  c.note('a closing "', c.text.length);
  return undefined;
}

const ESCAPED: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  "'": "'",
  '"': '"',
  '\\': '\\',
};
const ESCAPE = /\\([nrtbf'"\\]|u[0-9a-fA-F]{4})/g;

/** Unknown escapes stay as they are: `\s` is for regular expressions. */
function readEscapes(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(
    ESCAPE,
    (_, after: string) => ESCAPED[after] ?? String.fromCharCode(Number.parseInt(after.slice(1), 16)),
  );
}

/** `\\U01F40E`, of a character beyond 16 bits. */
function readLongEscapes(raw: string): string {
  return raw.replace(/(\\\\)|\\U([0-9a-fA-F]{6})/g, (whole, _, hex: string | undefined) => {
    const code = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function string(c: Cursor): Node | undefined {
  const raw = quoted(c);
  if (raw === undefined) return undefined;
  return { type: 'string', value: readEscapes(c.grammar.standard ? readLongEscapes(raw) : raw) };
}

function number(c: Cursor): Node | undefined {
  const { text } = c;
  const start = c.position;
  let end = text[start] === '-' ? start + 1 : start;
  const whole = end;
  while (isDigit(text.charCodeAt(end))) end++;
  const hasWhole = end > whole;
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    end++;
    while (isDigit(text.charCodeAt(end))) end++;
  } else if (!hasWhole) {
    c.note('a value');
    return undefined;
  }
  if (c.grammar.standard) end = endOfExponent(text, end);
  try {
    const value = parseNumber(text.slice(start, end));
    if (value === undefined) return undefined;
    c.position = end;
    return { type: 'number', value };
  } catch (error) {
    if (error instanceof NumberOutOfRange) return undefined;
    throw error;
  }
}

/** `1.2e-3` */
function endOfExponent(text: string, start: number): number {
  const exponent = /^[eE][+-]?\d+/.exec(text.slice(start, start + 12));
  return start + (exponent?.[0].length ?? 0);
}

const READERS: Readonly<Record<TemporalForm, (text: string) => Temporal | undefined>> = {
  'date and time': parseDateTime,
  date: parseDate,
  time: parseTime,
  duration: parseDuration,
  '@': parseTemporal,
};
const FORMS: readonly TemporalForm[] = ['duration', 'date and time', 'date', 'time'];

/** `date("2024-02-29")` or `@"2024-02-29"`: a literal, whatever functions there are; null when there is no such day. */
export function temporal(c: Cursor): Node | undefined {
  if (c.text[c.position] === '@') {
    c.position++;
    c.space();
    const text = quoted(c);
    return text === undefined ? undefined : temporalNode('@', text, c);
  }
  const form = FORMS.find((candidate) => c.text.startsWith(candidate, c.position));
  if (form === undefined) return undefined;
  c.position += form.length;
  if (!c.word('(')) return undefined;
  c.space();
  const text = quoted(c);
  return text !== undefined && c.word(')') ? temporalNode(form, text, c) : undefined;
}

function temporalNode(form: TemporalForm, text: string, { grammar }: Cursor): Node {
  const value = READERS[form](text) ?? (grammar.standard ? endOfDay(form, text) : undefined);
  return { type: 'temporal', form, text, value: value ?? null };
}

/** `2021-01-01T24:00:00` is the midnight after that day. */
function endOfDay(form: TemporalForm, text: string): Temporal | undefined {
  const zero = text.replace(/T24:00:00(?=$|[.+Z@-])/, 'T00:00:00');
  if (zero === text || (form !== '@' && form !== 'date and time')) return undefined;
  const start = parseDateTime(zero);
  return start === undefined ? undefined : plusDuration(start, new DayTimeDuration(DAY_SECONDS, 0), 1);
}

function list(c: Cursor): Node | undefined {
  if (!c.literal('[')) return undefined;
  const items = separated(c, c.rules.expression);
  return c.word(']') ? { type: 'list', items } : undefined;
}

function context(c: Cursor): Node | undefined {
  if (!c.literal('{')) return undefined;
  const entries = separated(c, contextEntry);
  return c.word('}') ? { type: 'context', entries } : undefined;
}

/** Items with commas between; a comma that no item follows is left alone. */
export function separated<T>(c: Cursor, item: (c: Cursor) => T | undefined): T[] {
  const items: T[] = [];
  for (;;) {
    const end = c.position;
    if (items.length > 0 && !c.word(',')) return items;
    c.space();
    const next = c.attempt(item);
    if (next === undefined) {
      c.position = end;
      return items;
    }
    items.push(next);
  }
}

function contextEntry(c: Cursor): ContextEntry | undefined {
  const key = contextKey(c) ?? name(c) ?? quoted(c);
  if (key === undefined || !c.word(':')) return undefined;
  if (c.grammar.standard) declare(c, key);
  c.space();
  const value = c.rules.expression(c);
  return value === undefined ? undefined : { key, value };
}

const KEY_ENDS: ReadonlySet<string> = new Set(['"', '{', '}', ':', ',', '[', ']', '`']);

/** A key needs neither quotes nor backticks: it is everything up to a symbol that could not be part of it. */
function contextKey(c: Cursor): string | undefined {
  const start = c.position;
  let end = start;
  while (end < c.text.length && !KEY_ENDS.has(c.text[end] as string)) end++;
  while (end > start && isSpace(c.text.charCodeAt(end - 1))) end--;
  if (end === start) {
    c.note('a key');
    return undefined;
  }
  c.position = end;
  return c.text.slice(start, end);
}

/** A value written out. Keywords come after names: `nullable` is a name. */
export function literal(c: Cursor): Node | undefined {
  switch (c.text[c.position]) {
    case '"':
      return string(c);
    case '[':
      return list(c);
    case '{':
      return context(c);
    case 'n':
      return c.literal('null') ? { type: 'null' } : undefined;
    case 't':
    case 'f':
      return boolean(c);
    default:
      return number(c);
  }
}

/** `true` or `false`. */
export function boolean(c: Cursor): Node | undefined {
  if (c.literal('true')) return { type: 'boolean', value: true };
  return c.literal('false') ? { type: 'boolean', value: false } : undefined;
}
