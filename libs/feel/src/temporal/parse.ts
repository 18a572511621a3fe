import { isValidDate, NANOS, TemporalOverflow, toEpochDay } from './calendar.ts';
import { atInstant } from './instant.ts';
import {
  DayTimeDuration,
  FeelDate,
  inZone,
  LocalDateTime,
  LocalTime,
  type Temporal,
  YearMonthDuration,
  type ZonedDateTime,
  ZonedTime,
} from './values.ts';
import { offsetOf, standardOffset, zoneOf } from './zone.ts';

const DATE = /^(-?(?:[1-9]\d{0,4})?\d{4})-([01]\d)-([0-3]\d)$/;
const LOCAL_TIME = /^T?(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{0,9}))?)?$/;
const ZONED_TIME = /^T?(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:([+-]\d{2}:\d{2}|Z)|@(.*))$/;
const DATE_TIME =
  /^(-?(?:[1-9]\d{0,4})?\d{4}-[01]\d-[0-3]\d)T([0-2]\d):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:([+-][01]\d:[0-5]\d|Z)(?:\[(.+)\])?|@(.*))?$/;
const YEAR_MONTH = /^(-?)P(-?)(?:(\d+)Y)?(-?)(?:(\d+)M)?$/;
const DAY_TIME =
  /^([+-]?)P(?:([+-]?\d+)D)?(?:(T)(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?)(\d+)(?:[.,](\d{0,9}))?S)?)?$/i;

/** The texts that FEEL itself takes for days and time; the reader below would take a few more. */
const DAY_TIME_SHAPE = /^-?P(-?(\d+D)?(T-?(\d+H)?-?(\d+M)?-?(\d+(\.\d*)?S)?)?)$/;

/** Reads `2024-02-29`; undefined when there is no such day. */
export function parseDate(text: string): FeelDate | undefined {
  const epochDay = parseDay(text);
  return epochDay === undefined ? undefined : new FeelDate(epochDay);
}

function parseDay(text: string): number | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isValidDate(year, month, day) ? toEpochDay(year, month, day) : undefined;
}

/** Nanoseconds since midnight, or undefined when the clock has no such time. */
function timeOfDay(hour: number, minute: number, second: number, fraction = ''): number | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return (hour * 3600 + minute * 60 + second) * NANOS + Number(fraction.padEnd(9, '0'));
}

/** Reads a time of day; 24:00 is midnight, as Java's lenient reader has it. */
function readClock(match: RegExpExecArray): number | undefined {
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour === 24 && minute === 0 && second === 0 && Number(match[4] ?? 0) === 0) return 0;
  return timeOfDay(hour, minute, second, match[4]);
}

/** Reads `10:30:00`, with or without an offset or a region. */
export function parseTime(text: string): LocalTime | ZonedTime | undefined {
  const local = LOCAL_TIME.exec(text);
  if (local) {
    const nanos = readClock(local);
    return nanos === undefined ? undefined : new LocalTime(nanos);
  }
  const zoned = ZONED_TIME.exec(text);
  if (!zoned) return undefined;
  const nanos = readClock(zoned);
  if (nanos === undefined) return undefined;
  if (zoned[5] !== undefined) {
    const offset = offsetOf(zoned[5]);
    return offset === undefined ? undefined : new ZonedTime(nanos, offset, null);
  }
  const zone = zoneOf(zoned[6] ?? '');
  if (zone === undefined) return undefined;
  return new ZonedTime(nanos, zone.id === null ? zone.offset : standardOffset(zone.id), zone.id);
}

/** Reads `2024-02-29T10:30:00`, with or without a zone; a bare date is its midnight. */
export function parseDateTime(text: string): LocalDateTime | ZonedDateTime | undefined {
  const date = parseDay(text);
  if (date !== undefined) return new LocalDateTime(date, 0);
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const epochDay = parseDay(match[1] as string);
  const nanos = timeOfDay(Number(match[2]), Number(match[3]), Number(match[4] ?? 0), match[5]);
  if (epochDay === undefined || nanos === undefined) return undefined;
  const [offsetPart, regionPart, zonePart] = [match[6], match[7], match[8]];
  if (offsetPart === undefined && zonePart === undefined) return new LocalDateTime(epochDay, nanos);
  const zone = zoneOf(offsetPart ?? zonePart ?? '');
  if (zone === undefined) return undefined;
  const moment = inZone(epochDay, nanos, zone);
  if (regionPart === undefined) return moment;
  // The offset names the instant, the region the clock to show it on.
  const region = zoneOf(regionPart);
  return region === undefined ? undefined : atInstant(moment.epochSecond, nanos % NANOS, region);
}

/** Reads `P1Y6M` or `P1DT12H`, also negative ones. */
export function parseDuration(text: string): YearMonthDuration | DayTimeDuration | undefined {
  if (YEAR_MONTH.test(text)) return parseYearMonth(text);
  return DAY_TIME_SHAPE.test(text) ? parseDayTime(text) : undefined;
}

function parseYearMonth(text: string): YearMonthDuration | undefined {
  const match = YEAR_MONTH.exec(text);
  if (!match || (match[3] === undefined && match[5] === undefined)) return undefined;
  // A sign must stand before a part.
  if ((match[2] !== '' && match[3] === undefined && match[4] !== '') || (match[4] !== '' && match[5] === undefined)) {
    return undefined;
  }
  const firstSign = match[2] === '-' ? -1 : 1;
  const years = match[3] === undefined ? 0 : firstSign * Number(match[3]);
  const monthSign = match[4] === '-' || (match[3] === undefined && firstSign < 0) ? -1 : 1;
  const months = match[5] === undefined ? 0 : monthSign * Number(match[5]);
  const sign = match[1] === '-' ? -1 : 1;
  return guarded(() => new YearMonthDuration(sign * (years * 12 + months)));
}

function parseDayTime(text: string): DayTimeDuration | undefined {
  const match = DAY_TIME.exec(text);
  if (!match) return undefined;
  const [days, hours, minutes, seconds] = [match[2], match[4], match[5], match[7]];
  const timeParts = hours ?? minutes ?? seconds;
  if ((days === undefined && timeParts === undefined) || (match[3] !== undefined && timeParts === undefined)) {
    return undefined;
  }
  const sign = match[1] === '-' ? -1 : 1;
  const secondSign = match[6] === '-' ? -1 : 1;
  const whole =
    Number(days ?? 0) * 86_400 +
    Number(hours ?? 0) * 3600 +
    Number(minutes ?? 0) * 60 +
    secondSign * Number(seconds ?? 0);
  const nanos = secondSign * Number((match[8] ?? '').padEnd(9, '0'));
  return guarded(() => new DayTimeDuration(sign * whole, sign * nanos));
}

function guarded<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof TemporalOverflow) return undefined;
    throw error;
  }
}

/** Reads what follows an `@`: a date, a time, a date and time or a duration. */
export function parseTemporal(text: string): Temporal | undefined {
  return parseDate(text) ?? (DATE_TIME.test(text) ? parseDateTime(text) : (parseTime(text) ?? parseDuration(text)));
}
