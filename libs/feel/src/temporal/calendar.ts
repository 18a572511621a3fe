/** Seconds in a day. */
export const DAY_SECONDS = 86_400;
/** Nanoseconds in a second. */
export const NANOS = 1_000_000_000;
/** Nanoseconds in a day; it fits a double exactly. */
export const DAY_NANOS = DAY_SECONDS * NANOS;

/** Years outside of this range do not exist in a FEEL date. */
export const MAX_YEAR = 999_999_999;

const ERA_DAYS = 146_097;

/** A date or duration that leaves the range of the calendar. */
export class TemporalOverflow extends Error {}

/** A day of the proleptic Gregorian calendar. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01 of a date. Counts from March, so that the leap day closes a year. */
export function toEpochDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - 719_468;
}

/** The date of a count of days since 1970-01-01. */
export function fromEpochDay(epochDay: number): CivilDate {
  const days = epochDay + 719_468;
  const era = Math.floor(days / ERA_DAYS);
  const dayOfEra = days - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** Whether the year has a 29th of February. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether such a day exists. */
export function isValidDate(year: number, month: number, day: number): boolean {
  return Math.abs(year) <= MAX_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Adds months; a day that the new month lacks becomes its last day. */
export function plusMonths(epochDay: number, months: number): number {
  if (months === 0) return epochDay;
  const { year, month, day } = fromEpochDay(epochDay);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  if (!(Math.abs(newYear) <= MAX_YEAR)) throw new TemporalOverflow('date out of range');
  return toEpochDay(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Whole months from one day to another, cut towards zero. */
export function monthsBetween(from: number, to: number): number {
  const a = fromEpochDay(from);
  const b = fromEpochDay(to);
  const months = b.year * 12 + b.month - (a.year * 12 + a.month);
  if (months > 0 && b.day < a.day) return months - 1;
  if (months < 0 && b.day > a.day) return months + 1;
  return months;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

/** The ISO week of the week-based year. */
export function isoWeekOf(epochDay: number): number {
  const thursday = epochDay + 4 - weekdayOf(epochDay);
  const firstDay = toEpochDay(fromEpochDay(thursday).year, 1, 1);
  return Math.floor((thursday - firstDay) / 7) + 1;
}
