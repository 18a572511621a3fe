/** A duration of ISO 8601: months are of the calendar, everything else is of a fixed length. */
export interface Interval {
  readonly months: number;
  readonly millis: number;
}

const number = '([-+]?\\d+)';
const pattern = new RegExp(
  `^([-+])?P(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?` +
    `(?:T(?:${number}H)?(?:${number}M)?(?:([-+]?\\d+(?:[.,]\\d{1,9})?)S)?)?$`,
  'i',
);

const DAY_MS = 86_400_000;

/** Reads `P1DT12H`, `P1M` or `PT0.5S`, in any case; undefined if it is none. Years, months, days and times may be mixed. */
export function parseInterval(text: string): Interval | undefined {
  const match = pattern.exec(text);
  if (!match || /[pt]$/i.test(text)) return undefined;
  const [, sign, ...parts] = match;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.map((part) =>
    Number(part?.replace(',', '.') ?? 0),
  );
  const factor = sign === '-' ? -1 : 1;
  const wholeDays = of(weeks) * 7 + of(days);
  const rest = of(hours) * 3_600_000 + of(minutes) * 60_000 + Math.ceil(of(seconds) * 1_000);
  const interval = {
    months: factor * (of(years) * 12 + of(months)) + 0,
    millis: factor * (wholeDays * DAY_MS + rest) + 0,
  };
  return Number.isSafeInteger(interval.months) && Number.isSafeInteger(interval.millis) ? interval : undefined;
}

function of(part: number | undefined): number {
  return part ?? 0;
}

/** The time after an interval, counted on the calendar of UTC: a month after January 31st is the last of February. */
export function addInterval(time: number, { months, millis }: Interval): number {
  return (months === 0 ? time : addMonths(time, months)) + millis;
}

function addMonths(time: number, months: number): number {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) + (((time % DAY_MS) + DAY_MS) % DAY_MS);
}
