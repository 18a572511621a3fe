import { isNum, parseNumber, toDecimal, toInteger } from '../number/convert.ts';
import { pow10 } from '../number/decimal.ts';
import { Failure } from '../runtime/failure.ts';
import { isValidDate, NANOS, toEpochDay } from '../temporal/calendar.ts';
import { atInstant } from '../temporal/instant.ts';
import { parseDate, parseDateTime, parseTime } from '../temporal/parse.ts';
import {
  DayTimeDuration,
  FeelDate,
  inZone,
  LocalDateTime,
  LocalTime,
  ZonedDateTime,
  ZonedTime,
} from '../temporal/values.ts';
import { zoneOf } from '../temporal/zone.ts';
import { describe, valueText } from '../value/describe.ts';
import type { Invocation } from '../value/function.ts';
import type { Value } from '../value/value.ts';
import { type Family, overload } from './define.ts';

/** Making dates, times, numbers and strings of other values. */
export const CONVERSION: Family = {
  date: [overload(['from'], date), overload(['year', 'month', 'day'], dateOf)],
  time: [
    overload(['from'], time),
    overload(['hour', 'minute', 'second'], timeOf),
    overload(['hour', 'minute', 'second', 'offset'], timeOf),
  ],
  'date and time': [
    overload(['from'], dateAndTime),
    overload(['date', 'time'], dateWithTime),
    overload(['date', 'timezone'], dateWithTime),
  ],
  number: [
    overload(['from'], ([from]) => (typeof from === 'string' ? number(from) : undefined)),
    overload(['from', 'grouping separator'], ([from, grouping]) => {
      if (typeof from !== 'string' || typeof grouping !== 'string') return undefined;
      if (!GROUPING.has(grouping)) return new Failure("illegal argument for grouping. Must be one of ' ', ',' or '.'");
      return number(from.replaceAll(grouping, ''));
    }),
    overload(['from', 'grouping separator', 'decimal separator'], numberWithSeparators),
  ],
  string: [
    overload(['from'], ([from], run) => {
      if (from === null || typeof from === 'string') return from;
      const text = valueText(from as Value, run);
      run.checkText(text.length);
      return text;
    }),
  ],
};

const GROUPING: ReadonlySet<string> = new Set([' ', ',', '.']);
const DECIMAL: ReadonlySet<string> = new Set([',', '.']);

function number(text: string): Invocation {
  return parseNumber(text) ?? new Failure(`Can't parse '${text}' as a number`);
}

function numberWithSeparators([from, grouping, decimal]: readonly Value[]): Invocation {
  const texts = (x: Value | undefined): boolean => typeof x === 'string' || x === null;
  if (typeof from !== 'string' || !texts(grouping) || !texts(decimal)) return undefined;
  const known =
    (grouping === null || GROUPING.has(grouping as string)) && (decimal === null || DECIMAL.has(decimal as string));
  if (grouping === null && decimal === null) return undefined;
  if (!known || grouping === decimal) {
    if (grouping === null || decimal === null) return undefined;
    return new Failure("illegal arguments for grouping or decimal. Must be one of ' ' (grouping only), ',' or '.'");
  }
  const joined = typeof grouping === 'string' ? from.replaceAll(grouping, '') : from;
  return number(typeof decimal === 'string' ? joined.replaceAll(decimal, '.') : joined);
}

function date([from]: readonly Value[]): Invocation {
  if (typeof from === 'string') return parseDate(from) ?? new Failure(`Failed to parse date from '${from}'`);
  if (from instanceof FeelDate) return from;
  return from instanceof LocalDateTime || from instanceof ZonedDateTime ? new FeelDate(from.epochDay) : undefined;
}

function dateOf([year, month, day]: readonly Value[]): Invocation {
  if (!isNum(year) || !isNum(month) || !isNum(day)) return undefined;
  const [y, m, d] = [toInteger(year), toInteger(month), toInteger(day)];
  if (isValidDate(y, m, d)) return new FeelDate(toEpochDay(y, m, d));
  return new Failure(
    `Failed to parse date from: year=${describe(year)}, month=${describe(month)}, day=${describe(day)}`,
  );
}

function time([from]: readonly Value[]): Invocation {
  if (typeof from === 'string') {
    const kind = /^T?\d{2}:\d{2}:\d{2}(\.\d{1,9})?([+-]\d{2}:\d{2}|Z|@.*)$/.test(from) ? 'time' : 'local-time';
    return parseTime(from) ?? new Failure(`Failed to parse ${kind} from '${from}'`);
  }
  if (from instanceof LocalDateTime) return new LocalTime(from.nanos);
  if (from instanceof ZonedDateTime) return new ZonedTime(from.nanos, from.offset, from.zone);
  return from instanceof FeelDate ? new ZonedTime(0, 0, null) : undefined;
}

function timeOf([hour, minute, second, offset = null]: readonly Value[]): Invocation {
  if (!isNum(hour) || !isNum(minute) || !isNum(second)) return undefined;
  if (offset !== null && !(offset instanceof DayTimeDuration)) return undefined;
  const [h, m, s] = [toInteger(hour), toInteger(minute), toInteger(second)];
  const parts = `hour=${describe(hour)}, minute=${describe(minute)}, second=${describe(second)}`;
  const valid = h >= 0 && h < 24 && m >= 0 && m < 60 && s >= 0 && s < 60;
  if (offset === null) {
    return valid ? new LocalTime(nanosOf(h, m, second)) : new Failure(`Failed to parse local-time from: ${parts}`);
  }
  if (!valid || Math.abs(offset.seconds) > 18 * 3600) {
    return new Failure(`Failed to parse time from: ${parts}, offset=${describe(offset)}`);
  }
  return new ZonedTime(nanosOf(h, m, second), offset.seconds, null);
}

/** Seconds may have decimals. */
function nanosOf(hour: number, minute: number, second: Parameters<typeof toDecimal>[0]): number {
  const { coefficient, scale } = toDecimal(second);
  const nanos = scale <= 9 ? coefficient * pow10(9 - scale) : coefficient / pow10(scale - 9);
  return (hour * 3600 + minute * 60) * NANOS + Number(nanos);
}

function dateAndTime([from]: readonly Value[]): Invocation {
  if (typeof from !== 'string') return undefined;
  return parseDateTime(from) ?? new Failure(`Failed to parse date-time from '${from}'`);
}

function dateWithTime([day, clock]: readonly Value[]): Invocation {
  if (typeof clock === 'string') return moveToZone(day ?? null, clock);
  if (!(day instanceof FeelDate || day instanceof LocalDateTime || day instanceof ZonedDateTime)) return undefined;
  if (clock instanceof LocalTime) return new LocalDateTime(day.epochDay, clock.nanos);
  if (!(clock instanceof ZonedTime)) return undefined;
  return inZone(day.epochDay, clock.nanos, { id: clock.zone, offset: clock.offset });
}

function moveToZone(moment: Value, id: string): Invocation {
  if (!(moment instanceof LocalDateTime || moment instanceof ZonedDateTime)) return undefined;
  const zone = zoneOf(id);
  if (zone === undefined) return new Failure(`Unknown time-zone '${id}'`);
  if (moment instanceof LocalDateTime) return inZone(moment.epochDay, moment.nanos, zone);
  return atInstant(moment.epochSecond, moment.nanos % NANOS, zone);
}
