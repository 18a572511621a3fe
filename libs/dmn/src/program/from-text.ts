import { Context, parseDate, parseDateTime, parseDuration, parseTime, type Value } from '@millrace/feel';
import type { FeelType } from '@millrace/feel/embed';

const READERS: Readonly<Record<string, (text: string) => Value | undefined>> = {
  date: parseDate,
  time: parseTime,
  'date and time': parseDateTime,
  'days and time duration': parseDuration,
  'years and months duration': parseDuration,
};

/** How deep values are looked through. */
const MAX_DEPTH = 32;

/**
 * Variables are JSON, which has no dates: a text where the type asks for a date, time or duration is read as one. What
 * cannot be read stays as it is.
 */
export function fromText(value: Value, type: FeelType, depth = 0): Value {
  if (value === null || depth > MAX_DEPTH) return value;
  switch (type.kind) {
    case 'defined':
      return fromText(value, type.base(), depth + 1);
    case 'simple':
      return typeof value === 'string' ? (READERS[type.name]?.(value) ?? value) : value;
    case 'list':
      return Array.isArray(value)
        ? value.map((item: Value) => fromText(item, type.item, depth + 1))
        : fromText(value, type.item, depth + 1);
    case 'context':
      return value instanceof Context && type.entries !== undefined ? entries(value, type.entries, depth) : value;
    default:
      return value;
  }
}

function entries(value: Context, types: ReadonlyMap<string, FeelType>, depth: number): Context {
  const read = [...value.entries].map(([key, entry]): [string, Value] => {
    const type = types.get(key);
    return [key, type === undefined ? entry : fromText(entry, type, depth + 1)];
  });
  return new Context(new Map(read), value.functions);
}
