import { DAY_SECONDS, toEpochDay } from './calendar.ts';

const MAX_OFFSET_SECONDS = 18 * 3600;
/** The last instant that the platform's time-zone data can be asked for in every zone, in epoch seconds. */
const LAST_INSTANT = 8.64e12 - 2 * DAY_SECONDS;
/** Zones change at a quarter of an hour, so offsets are remembered by quarter. */
const BUCKET_SECONDS = 900;
const MOST_REMEMBERED = 4096;
const LONGEST_ID = 64;

/** Rules of a region such as `Europe/Berlin`, read from the platform. */
class Region {
  private readonly format: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, number>();

  constructor(id: string) {
    this.format = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
      timeZone: id,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** The offset from UTC in seconds at an instant (epoch seconds). */
  offsetAt(epochSecond: number): number {
    const bucket = Math.floor(Math.max(-LAST_INSTANT, Math.min(LAST_INSTANT, epochSecond)) / BUCKET_SECONDS);
    const known = this.offsets.get(bucket);
    if (known !== undefined) return known;
    if (this.offsets.size >= MOST_REMEMBERED) this.offsets.clear();
    const offset = this.read(bucket * BUCKET_SECONDS);
    this.offsets.set(bucket, offset);
    return offset;
  }

  private read(epochSecond: number): number {
    const fields = new Map<string, number>();
    for (const part of this.format.formatToParts(epochSecond * 1000)) fields.set(part.type, Number(part.value));
    const field = (name: string): number => fields.get(name) ?? 0;
    const clock = field('hour') * 3600 + field('minute') * 60 + field('second') - epochSecond;
    const offsetOf = (year: number): number => toEpochDay(year, field('month'), field('day')) * DAY_SECONDS + clock;
    const offset = offsetOf(field('year'));
    // The platform counts the years before 1 backwards, and does not say so.
    return Math.abs(offset) <= DAY_SECONDS ? offset : offsetOf(1 - field('year'));
  }
}

const regions = new Map<string, Region | null>();

function regionOf(id: string): Region | null {
  let region = regions.get(id);
  if (region === undefined) {
    region = openRegion(id);
    if (regions.size < MOST_REMEMBERED && id.length <= LONGEST_ID) regions.set(id, region);
  }
  return region;
}

function openRegion(id: string): Region | null {
  if (id.length > LONGEST_ID) return null;
  // The platform ignores case and takes bare offsets; a FEEL zone id does neither.
  if (!/^[A-Z][A-Za-z0-9~/._+-]+$/.test(id)) return null;
  try {
    return new Region(id);
  } catch {
    return null;
  }
}

/** A time zone: a fixed offset when `id` is null, else a region. */
export interface Zone {
  readonly id: string | null;
  /** Seconds east of UTC; of a region only a placeholder. */
  readonly offset: number;
}

/** Reads `Z`, `+01:00`, `UTC+1` or a region id; undefined when there is no such zone. */
export function zoneOf(id: string): Zone | undefined {
  const offset = offsetOf(id);
  if (offset !== undefined) return { id: null, offset };
  const prefixed = /^(UTC|GMT|UT)([+-]\d{1,2}(?::?\d{2})?)$/.exec(id);
  if (prefixed) {
    const shifted = offsetOf(prefixed[2] as string);
    return shifted === undefined ? undefined : { id: `${prefixed[1]}${offsetText(shifted)}`, offset: shifted };
  }
  return regionOf(id) === null ? undefined : { id, offset: 0 };
}

/** Reads `Z`, `+1`, `+01:00`, `+01:00:30`, in seconds; undefined when it is not an offset. */
export function offsetOf(text: string): number | undefined {
  if (text === 'Z') return 0;
  const match = /^([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[3] ?? 0);
  const rest = Number(match[4] ?? 0);
  const seconds = Number(match[2]) * 3600 + minutes * 60 + rest;
  if (minutes > 59 || rest > 59 || seconds > MAX_OFFSET_SECONDS) return undefined;
  return match[1] === '-' ? 0 - seconds : seconds;
}

/** `Z` or `+01:00`. */
export function offsetText(offset: number): string {
  if (offset === 0) return 'Z';
  const two = (n: number): string => String(n).padStart(2, '0');
  const total = Math.abs(offset);
  const seconds = total % 60 === 0 ? '' : `:${two(total % 60)}`;
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}${seconds}`;
}

/** The offset that the zone has at an instant (epoch seconds). */
export function offsetAt(zone: string, epochSecond: number): number {
  return regionOf(zone)?.offsetAt(epochSecond) ?? zoneOf(zone)?.offset ?? 0;
}

/** The offset outside of daylight saving time, which a time without a date takes. */
export function standardOffset(zone: string): number {
  // A fixed year keeps evaluation repeatable; one of both halves of a year has no daylight saving.
  return Math.min(offsetAt(zone, 1_704_067_200), offsetAt(zone, 1_719_792_000));
}

/**
 * Resolves a local time (seconds since 1970 on the zone's clock): of two offsets (clocks go back) the preferred or
 * the earlier one, and a time that was skipped (clocks go forward) moves ahead by `shift` seconds.
 */
export function resolveLocal(zone: string, local: number, preferred?: number): { offset: number; shift: number } {
  const before = offsetAt(zone, local - DAY_SECONDS);
  const after = offsetAt(zone, local + DAY_SECONDS);
  const beforeHolds = offsetAt(zone, local - before) === before;
  if (before === after && beforeHolds) return { offset: before, shift: 0 };
  const afterHolds = offsetAt(zone, local - after) === after;
  if (afterHolds && (!beforeHolds || preferred === after)) return { offset: after, shift: 0 };
  if (beforeHolds) return { offset: before, shift: 0 };
  return { offset: after, shift: Math.max(0, after - before) };
}
