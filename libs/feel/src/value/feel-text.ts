import { canonicalNumberText, isNum } from '../number/convert.ts';
import { isoText, offsetTimeText, temporalText } from '../temporal/text.ts';
import { Context } from './context.ts';
import { FunctionValue } from './function.ts';
import { Range } from './range.ts';
import { isList, type Value } from './value.ts';

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
 * time in a region is written with its offset, and numbers without closing zeros.
 */
export function toFeel(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quote(value);
  if (isNum(value)) return canonicalNumberText(value);
  if (isList(value)) return `[${value.map(toFeel).join(', ')}]`;
  if (value instanceof Context) {
    return `{${[...value.entries].map(([key, entry]) => `${keyText(key)}: ${toFeel(entry)}`).join(', ')}}`;
  }
  if (value instanceof FunctionValue) return 'null';
  if (value instanceof Range) {
    const [open, close] = [value.startIncluded ? '[' : '(', value.endIncluded ? ']' : ')'];
    return `${open}${toFeel(value.start)}..${toFeel(value.end)}${close}`;
  }
  switch (value.kind) {
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
