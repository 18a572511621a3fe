import { canonicalNumberText, isNum } from '../number/convert.ts';
import { isoText, offsetTimeText, temporalText } from '../temporal/text.ts';
import { Context } from './context.ts';
import { isList, type Value } from './value.ts';
import { MOST_CHARACTERS, ValueTooLarge } from './value-too-large.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A string as a FEEL literal. */
export function quote(text: string): string {
  return `"${text.replace(/["\\\n\r\t\b\f]/g, (c) => ESCAPES[c] ?? c)}"`;
}

/** A key of a context literal: in quotes it is taken as it stands, escapes and all, else it needs backticks. */
export function keyText(key: string): string {
  return /^(?:[^"\\]|\\.)*$/s.test(key) ? `"${key}"` : `\`${key}\``;
}

/**
 * The value as a FEEL expression: `{"a": [1, date("2024-02-29")]}`. A function has no such text and becomes null; a
 * time in a region is written with its offset, and numbers without closing zeros. Throws ValueTooLarge.
 */
export function toFeel(value: Value): string {
  const parts: string[] = [];
  write(value, parts, { left: MOST_CHARACTERS });
  return parts.join('');
}

function write(value: Value, parts: string[], room: { left: number }): void {
  if (isList(value)) {
    writeAll('[', value, ']', parts, room, (item) => write(item, parts, room));
  } else if (value instanceof Context) {
    writeAll('{', value.entries, '}', parts, room, ([key, entry]) => {
      parts.push(keyText(key), ': ');
      write(entry, parts, room);
    });
  } else {
    const text = scalarText(value);
    parts.push(text);
    room.left -= text.length;
  }
}

function writeAll<T>(
  open: string,
  items: Iterable<T>,
  close: string,
  parts: string[],
  room: { left: number },
  one: (item: T) => void,
): void {
  parts.push(open);
  let separator = '';
  for (const item of items) {
    room.left -= 2;
    if (room.left < 0) throw new ValueTooLarge(MOST_CHARACTERS);
    parts.push(separator);
    separator = ', ';
    one(item);
  }
  parts.push(close);
}

function scalarText(value: Exclude<Value, readonly Value[] | Context>): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quote(value);
  if (isNum(value)) return canonicalNumberText(value);
  switch (value.kind) {
    case 'function':
      return 'null';
    case 'range': {
      const [open, close] = [value.startIncluded ? '[' : '(', value.endIncluded ? ']' : ')'];
      return `${open}${toFeel(value.start)}..${toFeel(value.end)}${close}`;
    }
    case 'date':
      return `date("${temporalText(value).replace(/^\+/, '')}")`;
    case 'local time':
      return `time("${temporalText(value)}")`;
    case 'time':
      return `time("${offsetTimeText(value)}")`;
    case 'local date and time':
    case 'date and time':
      return `date and time("${isoText(value)}")`;
    default:
      return `duration("${temporalText(value)}")`;
  }
}
