import { isNum, numberText } from '../number/convert.ts';
import { temporalText } from '../temporal/text.ts';
import { Context } from './context.ts';
import { FunctionValue } from './function.ts';
import { Range } from './range.ts';
import { isList, type Value } from './value.ts';

/** Messages quote values; one that quotes a whole document would help nobody. */
const MOST_CHARACTERS = 10_000;

/** The value as a message quotes it: strings in quotes, contexts as `{a:1, b:"x"}`. */
export function describe(value: Value): string {
  const parts: string[] = [];
  write(value, parts, { left: MOST_CHARACTERS });
  return parts.join('');
}

/** The text that `string(x)` gives of anything but a string: as `describe`, whole. */
export function valueText(value: Value): string {
  const parts: string[] = [];
  write(value, parts, { left: Number.POSITIVE_INFINITY });
  return parts.join('');
}

interface Room {
  left: number;
}

function write(value: Value, parts: string[], room: Room): void {
  if (room.left <= 0) return;
  if (isList(value)) {
    writeAll('[', value, ']', parts, room, (item) => write(item, parts, room));
  } else if (value instanceof Context) {
    writeAll('{', value.entries, '}', parts, room, ([key, entry]) => {
      parts.push(key, ':');
      write(entry, parts, room);
    });
  } else if (value instanceof Range) {
    parts.push(value.startIncluded ? '[' : '(');
    write(value.start, parts, room);
    parts.push('..');
    write(value.end, parts, room);
    parts.push(value.endIncluded ? ']' : ')');
  } else {
    const text = scalarText(value);
    parts.push(text.length > room.left ? `${text.slice(0, room.left)}…` : text);
    room.left -= text.length + 2;
  }
}

function scalarText(value: Exclude<Value, readonly Value[] | Context | Range>): string {
  if (typeof value === 'string') return `"${value}"`;
  if (value === null || typeof value === 'boolean') return String(value);
  if (isNum(value)) return numberText(value);
  if (value instanceof FunctionValue) return `function(${value.parameters.join(', ')})`;
  return temporalText(value);
}

function writeAll<T>(
  open: string,
  items: Iterable<T>,
  close: string,
  parts: string[],
  room: Room,
  one: (item: T) => void,
): void {
  parts.push(open);
  let first = true;
  for (const item of items) {
    if (!first) parts.push(', ');
    first = false;
    if (room.left <= 0) {
      parts.push('…');
      break;
    }
    one(item);
  }
  parts.push(close);
}
