import { isNum, isWhole, type Num, toBigInt, toDouble } from '../number/convert.ts';
import { offsetIsoText } from '../temporal/text.ts';
import { Context } from '../value/context.ts';
import { isList, type Value } from '../value/value.ts';
import { MOST_CHARACTERS, ValueTooLarge } from '../value/value-too-large.ts';

/**
 * The value as JSON text, as Zeebe writes it: whole numbers as integers (every digit), others as doubles, temporal
 * values as ISO strings with their offset, functions and ranges as null. Throws ValueTooLarge beyond `most` characters.
 */
export function toJson(value: Value, most: number = MOST_CHARACTERS): string {
  const parts = new Parts(most);
  // A stack of our own: a list may be nested deeper than calls can be.
  const open: Frame[] = [];
  writeOne(value, parts, open);
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    const next = frame.items.next();
    if (next.done) {
      parts.push(frame.close);
      open.pop();
      continue;
    }
    if (frame.started) parts.push(',');
    frame.started = true;
    if (frame.entries) {
      const [key, entry] = next.value as [string, Value];
      parts.push(JSON.stringify(key), ':');
      writeOne(entry, parts, open);
    } else {
      writeOne(next.value as Value, parts, open);
    }
  }
  return parts.join();
}

/** The pieces of a text, counted. */
class Parts {
  private readonly pieces: string[] = [];
  private readonly most: number;
  private length = 0;

  constructor(most: number) {
    this.most = most;
  }

  push(...pieces: readonly string[]): void {
    for (const piece of pieces) {
      this.length += piece.length;
      this.pieces.push(piece);
    }
    if (this.length > this.most) throw new ValueTooLarge(this.most);
  }

  join(): string {
    return this.pieces.join('');
  }
}

interface Frame {
  readonly items: Iterator<unknown>;
  readonly entries: boolean;
  readonly close: string;
  started: boolean;
}

function writeOne(value: Value, parts: Parts, open: Frame[]): void {
  if (isList(value)) {
    parts.push('[');
    open.push({ items: value.values(), entries: false, close: ']', started: false });
  } else if (value instanceof Context) {
    parts.push('{');
    open.push({ items: value.entries.entries(), entries: true, close: '}', started: false });
  } else {
    parts.push(scalarJson(value));
  }
}

function scalarJson(value: Exclude<Value, readonly Value[] | Context>): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isNum(value)) return jsonNumber(value);
  switch (value.kind) {
    case 'function':
    case 'range':
      return 'null';
    default:
      return JSON.stringify(offsetIsoText(value));
  }
}

/** A number as JSON: an integer if it is whole, else the nearest double. */
export function jsonNumber(x: Num): string {
  if (Number.isSafeInteger(x)) return String(x);
  if (isWhole(x)) return toBigInt(x).toString();
  const double = toDouble(x);
  return Number.isFinite(double) ? String(double) : 'null';
}
