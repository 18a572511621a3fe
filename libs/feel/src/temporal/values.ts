import { DAY_NANOS, DAY_SECONDS, fromEpochDay, MAX_YEAR, NANOS, TemporalOverflow } from './calendar.ts';
import { resolveLocal, type Zone } from './zone.ts';

const MAX_EPOCH_DAY = MAX_YEAR * 366;

function checkedDay(epochDay: number): number {
  if (!(Math.abs(epochDay) <= MAX_EPOCH_DAY) || Math.abs(fromEpochDay(epochDay).year) > MAX_YEAR) {
    throw new TemporalOverflow('date out of range');
  }
  return epochDay;
}

/** A day without a time: `date("2024-02-29")`. */
export class FeelDate {
  readonly kind = 'date';
  /** Days since 1970-01-01. */
  readonly epochDay: number;

  constructor(epochDay: number) {
    this.epochDay = checkedDay(epochDay);
  }
}

/** A time of day without a zone: `time("10:30:00")`. */
export class LocalTime {
  readonly kind = 'local time';
  /** Nanoseconds since midnight. */
  readonly nanos: number;

  constructor(nanos: number) {
    this.nanos = nanos;
  }
}

/** A time of day with an offset, and maybe a region: `time("10:30:00+01:00")`. */
export class ZonedTime {
  readonly kind = 'time';
  /** Nanoseconds since midnight on the local clock. */
  readonly nanos: number;
  /** Seconds east of UTC. */
  readonly offset: number;
  /** The region's id, or null for a bare offset. */
  readonly zone: string | null;

  constructor(nanos: number, offset: number, zone: string | null) {
    this.nanos = nanos;
    this.offset = offset;
    this.zone = zone;
  }
}

/** A day and a time without a zone: `date and time("2024-02-29T10:30:00")`. */
export class LocalDateTime {
  readonly kind = 'local date and time';
  readonly epochDay: number;
  /** Nanoseconds since midnight. */
  readonly nanos: number;

  constructor(epochDay: number, nanos: number) {
    this.epochDay = checkedDay(epochDay);
    this.nanos = nanos;
  }
}

/** A day and a time with an offset, and maybe a region: `date and time("2024-02-29T10:30:00@Europe/Berlin")`. */
export class ZonedDateTime {
  readonly kind = 'date and time';
  /** The day on the local clock. */
  readonly epochDay: number;
  /** Nanoseconds since midnight on the local clock. */
  readonly nanos: number;
  /** Seconds east of UTC. */
  readonly offset: number;
  /** The region's id, or null for a bare offset. */
  readonly zone: string | null;

  constructor(epochDay: number, nanos: number, offset: number, zone: string | null) {
    this.epochDay = checkedDay(epochDay);
    this.nanos = nanos;
    this.offset = offset;
    this.zone = zone;
  }

  /** Whole seconds since 1970-01-01T00:00:00Z. */
  get epochSecond(): number {
    return this.epochDay * DAY_SECONDS + Math.floor(this.nanos / NANOS) - this.offset;
  }
}

/** Years and months: `duration("P1Y6M")`. */
export class YearMonthDuration {
  readonly kind = 'years and months duration';
  readonly months: number;

  constructor(months: number) {
    if (!Number.isSafeInteger(months)) throw new TemporalOverflow('duration out of range');
    this.months = months + 0;
  }
}

/** Days to nanoseconds: `duration("P1DT12H")`. */
export class DayTimeDuration {
  readonly kind = 'days and time duration';
  /** Whole seconds, rounded down. */
  readonly seconds: number;
  /** 0 to 999,999,999 nanoseconds on top. */
  readonly nanos: number;

  constructor(seconds: number, nanos: number) {
    const carry = Math.floor(nanos / NANOS);
    if (!Number.isSafeInteger(seconds + carry)) throw new TemporalOverflow('duration out of range');
    this.seconds = seconds + carry + 0;
    this.nanos = nanos - carry * NANOS;
  }
}

/** Every temporal FEEL value. */
export type Temporal =
  | FeelDate
  | LocalTime
  | ZonedTime
  | LocalDateTime
  | ZonedDateTime
  | YearMonthDuration
  | DayTimeDuration;

/** Nanoseconds since midnight, wrapped into one day. */
export function wrapDay(nanos: number): number {
  const rest = nanos % DAY_NANOS;
  return rest < 0 ? rest + DAY_NANOS : rest;
}

/** A local date and time in a zone; times that the zone's clock skips move ahead. */
export function inZone(epochDay: number, nanos: number, zone: Zone, preferred?: number): ZonedDateTime {
  if (zone.id === null) return new ZonedDateTime(epochDay, nanos, zone.offset, null);
  const local = epochDay * DAY_SECONDS + Math.floor(nanos / NANOS);
  const { offset, shift } = resolveLocal(zone.id, local, preferred);
  const moved = nanos + shift * NANOS;
  const days = Math.floor(moved / DAY_NANOS);
  return new ZonedDateTime(epochDay + days, moved - days * DAY_NANOS, offset, zone.id);
}
