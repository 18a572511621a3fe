import { isNum, numberText } from '../number/convert.ts';
import { type Meter, UNMETERED } from '../runtime/meter.ts';
import { temporalText } from '../temporal/text.ts';
import { Context } from './context.ts';
import { FunctionValue } from './function.ts';
import { Range } from './range.ts';
import { isList, type Value } from './value.ts';

/** Messages quote values; one that quotes a whole document would not help. */
const MOST_CHARACTERS = 10_000;

/** The value as a message quotes it: strings in quotes, contexts as `{a:1, b:"x"}`; cut short when it is long. */
export function describe(value: Value): string {
  return new Writer(MOST_CHARACTERS, UNMETERED).text(value);
}

/** The text that `string(x)` gives of anything but a string: as `describe`, but whole and paid for. */
export function valueText(value: Value, meter: Meter): string {
  return new Writer(Number.POSITIVE_INFINITY, meter).text(value);
}

class Writer {
  private readonly parts: string[] = [];
  private readonly meter: Meter;
  private room: number;

  constructor(room: number, meter: Meter) {
    this.room = room;
    this.meter = meter;
  }

  text(value: Value): string {
    this.write(value);
    return this.parts.join('');
  }

  private push(text: string): void {
    this.parts.push(text.length > this.room ? `${text.slice(0, Math.max(0, this.room))}…` : text);
    this.room -= text.length;
  }

  private write(value: Value): void {
    this.meter.spend(2);
    if (isList(value)) {
      this.writeAll('[', value, ']', (item) => this.write(item));
    } else if (value instanceof Context) {
      this.writeAll('{', value.entries, '}', ([key, entry]) => {
        this.push(`${key}:`);
        this.write(entry);
      });
    } else if (value instanceof Range) {
      this.push(value.startIncluded ? '[' : '(');
      this.write(value.start);
      this.push('..');
      this.write(value.end);
      this.push(value.endIncluded ? ']' : ')');
    } else {
      this.push(scalarText(value));
    }
  }

  private writeAll<T>(open: string, items: Iterable<T>, close: string, one: (item: T) => void): void {
    this.parts.push(open);
    // Brackets are cheap to write and dear to nest.
    this.room -= 20;
    let separator = '';
    for (const item of items) {
      if (this.room <= 0) {
        this.parts.push('…');
        break;
      }
      this.push(separator);
      separator = ', ';
      one(item);
    }
    this.parts.push(close);
  }
}

function scalarText(value: Exclude<Value, readonly Value[] | Context | Range>): string {
  if (typeof value === 'string') return `"${value}"`;
  if (value === null || typeof value === 'boolean') return String(value);
  if (isNum(value)) return numberText(value);
  if (value instanceof FunctionValue) return `function(${value.parameters.join(', ')})`;
  return temporalText(value);
}
