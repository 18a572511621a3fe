import { isNum, isWhole, type Num, toBigInt, toDouble } from '../number/convert.ts';
import { type Meter, UNMETERED } from '../runtime/meter.ts';
import { offsetIsoText } from '../temporal/text.ts';
import { Context } from '../value/context.ts';
import { isList, type Value } from '../value/value.ts';
import { MOST_CHARACTERS, ValueTooLarge } from '../value/value-too-large.ts';

/** What a value costs to write, in steps, and what a character does. */
const VALUE_COST = 0.4;
const CHARACTER_COST = 1 / 100;

/**
 * The value as JSON text, as Zeebe writes it: whole numbers as integers (every digit), others as doubles, temporal
 * values as ISO strings with their offset, functions and ranges as null. Throws ValueTooLarge beyond `most` characters.
 *
 * @param meter pays for it, and may throw
 */
export function toJson(value: Value, most: number = MOST_CHARACTERS, meter: Meter = UNMETERED): string {
  return new Writer(most, meter).write(value);
}

/** A list or context of which some is written. */
interface Open {
  readonly values: readonly Value[];
  /** Of a context. */
  readonly keys: readonly string[] | undefined;
  next: number;
}

/** Keeps a stack of its own: a list may be nested deeper than calls can be. */
class Writer {
  private readonly most: number;
  private readonly meter: Meter;
  private readonly open: Open[] = [];
  private text = '';

  constructor(most: number, meter: Meter) {
    this.most = most;
    this.meter = meter;
  }

  write(value: Value): string {
    this.begin(value);
    for (let open = this.open.at(-1); open !== undefined; open = this.open.at(-1)) {
      if (this.continue(open)) continue;
      this.text += open.keys === undefined ? ']' : '}';
      this.open.pop();
    }
    return this.text;
  }

  /** Writes a value, or opens it. True where it is open. */
  private begin(value: Value): boolean {
    if (isList(value)) return this.enter('[', value, undefined);
    if (value instanceof Context) return this.enter('{', [...value.entries.values()], [...value.entries.keys()]);
    this.append(scalarJson(value));
    return false;
  }

  private enter(bracket: string, values: readonly Value[], keys: readonly string[] | undefined): true {
    this.append(bracket);
    this.open.push({ values, keys, next: 0 });
    return true;
  }

  /** Goes on until another one is opened inside; false at the end. */
  private continue(open: Open): boolean {
    const { values, keys } = open;
    while (open.next < values.length) {
      const at = open.next++;
      if (at > 0) this.text += ',';
      if (keys !== undefined) this.append(`${JSON.stringify(keys[at])}:`);
      if (this.begin(values[at] as Value)) return true;
    }
    return false;
  }

  private append(piece: string): void {
    this.meter.spend(VALUE_COST + piece.length * CHARACTER_COST);
    this.text += piece;
    if (this.text.length > this.most) throw new ValueTooLarge(this.most);
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
