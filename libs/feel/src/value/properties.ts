import { DAY_SECONDS, fromEpochDay, NANOS, weekdayOf } from '../temporal/calendar.ts';
import {
  DayTimeDuration,
  FeelDate,
  LocalDateTime,
  LocalTime,
  YearMonthDuration,
  ZonedDateTime,
  ZonedTime,
} from '../temporal/values.ts';
import { Range } from './range.ts';
import type { Value } from './value.ts';

type Properties<T> = Readonly<Record<string, (value: T) => Value>>;

const ofDate: Properties<{ epochDay: number }> = {
  year: (x) => fromEpochDay(x.epochDay).year,
  month: (x) => fromEpochDay(x.epochDay).month,
  day: (x) => fromEpochDay(x.epochDay).day,
  weekday: (x) => weekdayOf(x.epochDay),
};

const ofClock: Properties<{ nanos: number }> = {
  hour: (x) => Math.floor(x.nanos / (3600 * NANOS)),
  minute: (x) => Math.floor(x.nanos / (60 * NANOS)) % 60,
  second: (x) => Math.floor(x.nanos / NANOS) % 60,
};

const ofNoZone: Properties<unknown> = { 'time offset': () => null, timezone: () => null };

const ofZone: Properties<{ offset: number; zone: string | null }> = {
  'time offset': (x) => new DayTimeDuration(x.offset, 0),
  timezone: (x) => x.zone,
};

const ofPeriod: Properties<YearMonthDuration> = {
  years: (x) => Math.trunc(x.months / 12) + 0,
  months: (x) => (x.months % 12) + 0,
};

const ofDuration: Properties<DayTimeDuration> = {
  days: (x) => Math.trunc(x.seconds / DAY_SECONDS) + 0,
  hours: (x) => (Math.trunc(x.seconds / 3600) % 24) + 0,
  minutes: (x) => (Math.trunc(x.seconds / 60) % 60) + 0,
  seconds: (x) => (x.seconds % 60) + 0,
};

const ofRange: Properties<Range> = {
  start: (x) => x.start,
  end: (x) => x.end,
  'start included': (x) => x.startIncluded,
  'end included': (x) => x.endIncluded,
};

const ofLocalTime = { ...ofClock, ...ofNoZone };
const ofZonedTime = { ...ofClock, ...ofZone };
const ofLocalDateTime = { ...ofDate, ...ofClock, ...ofNoZone };
const ofZonedDateTime = { ...ofDate, ...ofClock, ...ofZone };

// Messages list the properties as Zeebe does, which keeps more than four in the order of a hash.
const TIME_NAMES = ['timezone', 'second', 'time offset', 'minute', 'hour'];
const DATE_TIME_NAMES = ['timezone', 'year', 'second', 'month', 'day', 'time offset', 'weekday', 'minute', 'hour'];

function read<T>(properties: Properties<T>, value: T, name: string): Value | undefined {
  return Object.hasOwn(properties, name) ? properties[name]?.(value) : undefined;
}

/** A property such as `year` of a temporal value, or undefined when the value has none of that name. */
export function propertyOf(value: Value, name: string): Value | undefined {
  if (value instanceof Range) return read(ofRange, value, name);
  if (value instanceof FeelDate) return read(ofDate, value, name);
  if (value instanceof LocalTime) return read(ofLocalTime, value, name);
  if (value instanceof ZonedTime) return read(ofZonedTime, value, name);
  if (value instanceof LocalDateTime) return read(ofLocalDateTime, value, name);
  if (value instanceof ZonedDateTime) return read(ofZonedDateTime, value, name);
  if (value instanceof YearMonthDuration) return read(ofPeriod, value, name);
  return value instanceof DayTimeDuration ? read(ofDuration, value, name) : undefined;
}

/** The names of a value's properties, as messages list them. */
export function propertyNames(value: Value): readonly string[] {
  if (value instanceof FeelDate) return Object.keys(ofDate);
  if (value instanceof LocalTime || value instanceof ZonedTime) return TIME_NAMES;
  if (value instanceof LocalDateTime || value instanceof ZonedDateTime) return DATE_TIME_NAMES;
  if (value instanceof YearMonthDuration) return Object.keys(ofPeriod);
  return value instanceof DayTimeDuration ? Object.keys(ofDuration) : [];
}
