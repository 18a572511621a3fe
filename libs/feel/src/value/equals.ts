import { equalNumbers } from '../number/compare.ts';
import { isNum } from '../number/convert.ts';
import { type Meter, UNMETERED } from '../runtime/meter.ts';
import { NANOS } from '../temporal/calendar.ts';
import { ZonedDateTime, ZonedTime } from '../temporal/values.ts';
import { compareValues } from './compare.ts';
import { Context } from './context.ts';
import { Range } from './range.ts';
import { isList, type List, type Value } from './value.ts';

/**
 * Equality as `=` has it: true, false, or undefined when values of these types cannot be compared. Null equals only
 * null; times and dates with a zone are equal only in the same zone. Long comparisons pay the meter.
 */
export function equalValues(x: Value, y: Value, meter: Meter = UNMETERED): boolean | undefined {
  if (x === null || y === null) return x === y;
  if (typeof x === 'string' || typeof x === 'boolean') return typeof x === typeof y ? x === y : undefined;
  if (isNum(x)) return isNum(y) ? equalNumbers(x, y) : undefined;
  if (isList(x)) return isList(y) ? equalLists(x, y, meter) : undefined;
  if (x instanceof Context) return y instanceof Context ? equalContexts(x, y, meter) : undefined;
  if (meter.standard && x instanceof ZonedDateTime && y instanceof ZonedDateTime) return isSameInstant(x, y);
  if (x instanceof ZonedTime && y instanceof ZonedTime) {
    return x.nanos === y.nanos && x.offset === y.offset && x.zone === y.zone;
  }
  if (x instanceof ZonedDateTime && y instanceof ZonedDateTime) {
    return x.epochDay === y.epochDay && x.nanos === y.nanos && x.offset === y.offset && x.zone === y.zone;
  }
  if (x instanceof Range) return y instanceof Range ? equalRanges(x, y, meter) : undefined;
  const order = compareValues(x, y);
  return order === undefined ? undefined : order === 0;
}

/** The standard's date-times are equal when they are the same instant, wherever. */
function isSameInstant(x: ZonedDateTime, y: ZonedDateTime): boolean {
  return x.epochSecond === y.epochSecond && x.nanos % NANOS === y.nanos % NANOS;
}

/** Equality inside of lists and contexts, where values of different types are just not equal. */
export function sameValue(x: Value, y: Value, meter: Meter): boolean {
  return x === y || equalValues(x, y, meter) === true;
}

function equalRanges(x: Range, y: Range, meter: Meter): boolean {
  return (
    x.startIncluded === y.startIncluded &&
    x.endIncluded === y.endIncluded &&
    sameValue(x.start, y.start, meter) &&
    sameValue(x.end, y.end, meter)
  );
}

function equalLists(x: List, y: List, meter: Meter): boolean {
  meter.spend(x.length / 4);
  return x.length === y.length && x.every((item, i) => sameValue(item, y[i] as Value, meter));
}

function equalContexts(x: Context, y: Context, meter: Meter): boolean {
  meter.spend(x.entries.size / 2);
  if (x.entries.size !== y.entries.size) return false;
  for (const [key, value] of x.entries) {
    const other = y.entries.get(key);
    if (other === undefined || !sameValue(value, other, meter)) return false;
  }
  return true;
}
