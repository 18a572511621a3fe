import { DAY_NANOS, DAY_SECONDS, NANOS, plusMonths } from './calendar.ts';
import { atInstant } from './instant.ts';
import {
  DayTimeDuration,
  FeelDate,
  inZone,
  LocalDateTime,
  LocalTime,
  wrapDay,
  YearMonthDuration,
  ZonedDateTime,
  ZonedTime,
} from './values.ts';

/** A temporal value that a day-time duration can be added to. */
export type Point = FeelDate | LocalTime | ZonedTime | LocalDateTime | ZonedDateTime;

/** Adds (sign 1) or takes away (sign -1) days and time. A date stays a date: it is counted from its midnight. */
export function plusDuration(point: Point, duration: DayTimeDuration, sign: 1 | -1): Point {
  const seconds = sign * duration.seconds;
  const nanos = sign * duration.nanos;
  switch (point.kind) {
    case 'date':
      return new FeelDate(point.epochDay + Math.floor((seconds + Math.floor(nanos / NANOS)) / DAY_SECONDS));
    case 'local time':
      return new LocalTime(plusTimeOfDay(point.nanos, seconds, nanos));
    case 'time':
      return new ZonedTime(plusTimeOfDay(point.nanos, seconds, nanos), point.offset, point.zone);
    case 'local date and time': {
      const days = Math.floor(seconds / DAY_SECONDS);
      const moved = point.nanos + (seconds - days * DAY_SECONDS) * NANOS + nanos;
      const carry = Math.floor(moved / DAY_NANOS);
      return new LocalDateTime(point.epochDay + days + carry, moved - carry * DAY_NANOS);
    }
    default: {
      const moved = (point.nanos % NANOS) + nanos;
      const carry = Math.floor(moved / NANOS);
      const zone = { id: point.zone, offset: point.offset };
      return atInstant(point.epochSecond + seconds + carry, moved - carry * NANOS, zone);
    }
  }
}

function plusTimeOfDay(timeOfDay: number, seconds: number, nanos: number): number {
  return wrapDay(timeOfDay + (seconds % DAY_SECONDS) * NANOS + nanos);
}

/** Adds months to a date or a date and time. */
export function plusPeriod<T extends FeelDate | LocalDateTime | ZonedDateTime>(
  point: T,
  months: number,
): FeelDate | LocalDateTime | ZonedDateTime {
  const epochDay = plusMonths(point.epochDay, months);
  if (point instanceof FeelDate) return new FeelDate(epochDay);
  if (point instanceof LocalDateTime) return new LocalDateTime(epochDay, point.nanos);
  return inZone(epochDay, point.nanos, { id: point.zone, offset: point.offset }, point.offset);
}

/** `x - y` for two values of the same kind. Two times with an offset give the distance, without a sign. */
export function durationBetween(x: Point, y: Point): DayTimeDuration | undefined {
  if (x instanceof LocalTime && y instanceof LocalTime) return new DayTimeDuration(0, x.nanos - y.nanos);
  if (x instanceof ZonedTime && y instanceof ZonedTime) {
    return new DayTimeDuration(0, Math.abs(utcNanos(x) - utcNanos(y)));
  }
  if (x instanceof FeelDate && y instanceof FeelDate) {
    return new DayTimeDuration((x.epochDay - y.epochDay) * DAY_SECONDS, 0);
  }
  if (x instanceof LocalDateTime && y instanceof LocalDateTime) {
    return new DayTimeDuration((x.epochDay - y.epochDay) * DAY_SECONDS, x.nanos - y.nanos);
  }
  if (x instanceof ZonedDateTime && y instanceof ZonedDateTime) {
    return new DayTimeDuration(x.epochSecond - y.epochSecond, (x.nanos % NANOS) - (y.nanos % NANOS));
  }
  return undefined;
}

/** Nanoseconds of a time of day as a clock in UTC counts them; may leave the day. */
export function utcNanos(time: ZonedTime): number {
  return time.nanos - time.offset * NANOS;
}

/** `x + sign * y`. */
export function addDurations(x: DayTimeDuration, y: DayTimeDuration, sign: 1 | -1): DayTimeDuration {
  return new DayTimeDuration(x.seconds + sign * y.seconds, x.nanos + sign * y.nanos);
}

/** The duration times a whole number. */
export function multiplyDuration(x: DayTimeDuration, factor: number): DayTimeDuration {
  const nanos = x.nanos * factor;
  const carry = Math.floor(nanos / NANOS);
  return new DayTimeDuration(x.seconds * factor + carry, nanos - carry * NANOS);
}

/** Whole milliseconds, rounded down. */
export function toMillis(x: DayTimeDuration): number {
  return x.seconds * 1000 + Math.floor(x.nanos / 1e6);
}

/** The duration of a count of milliseconds. */
export function ofMillis(millis: number): DayTimeDuration {
  const seconds = Math.floor(millis / 1000);
  return new DayTimeDuration(seconds, (millis - seconds * 1000) * 1e6);
}

/** The duration without its sign. */
export function absoluteDuration(x: DayTimeDuration | YearMonthDuration): DayTimeDuration | YearMonthDuration {
  if (x instanceof YearMonthDuration) return new YearMonthDuration(Math.abs(x.months));
  return x.seconds < 0 ? multiplyDuration(x, -1) : x;
}
