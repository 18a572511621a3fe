import { DAY_SECONDS, fromEpochDay, NANOS } from './calendar.ts';
import type { DayTimeDuration, Temporal, YearMonthDuration, ZonedTime } from './values.ts';
import { offsetText } from './zone.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** `2024-02-29`; years above 9999 carry a plus sign when they stand alone. */
function dateText(epochDay: number, plus = ''): string {
  const { year, month, day } = fromEpochDay(epochDay);
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : year > 9999 ? plus : ''}${digits}-${two(month)}-${two(day)}`;
}

/** `10:30:00`, with as many decimals as needed. */
function clockText(nanos: number): string {
  const seconds = Math.floor(nanos / NANOS);
  const fraction = nanos - seconds * NANOS;
  const decimals = fraction === 0 ? '' : `.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${decimals}`;
}

function durationText(x: DayTimeDuration): string {
  const seconds = x.seconds;
  const days = Math.trunc(seconds / DAY_SECONDS);
  const hours = Math.trunc(seconds / 3600) % 24;
  const minutes = Math.trunc(seconds / 60) % 60;
  const rest = seconds % 60;
  // Below a second there is no text for it.
  if (seconds === 0) return 'P0D';
  const sign = seconds < 0 ? '-' : '';
  const part = (n: number, unit: string): string => (n === 0 ? '' : `${Math.abs(n)}${unit}`);
  const time = part(hours, 'H') + part(minutes, 'M') + part(rest, 'S');
  return `${sign}P${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
}

function periodText(x: YearMonthDuration): string {
  if (x.months === 0) return 'P0Y';
  const total = Math.abs(x.months);
  const [years, months] = [Math.floor(total / 12), total % 12];
  return `${x.months < 0 ? '-' : ''}P${years === 0 ? '' : `${years}Y`}${months === 0 ? '' : `${months}M`}`;
}

/** `10:30:00+01:00`, whatever region the time is in. */
export function offsetTimeText(x: ZonedTime): string {
  return clockText(x.nanos) + offsetText(x.offset);
}

/** The text of `string(x)`, which reads back with `@`. */
export function temporalText(x: Temporal): string {
  switch (x.kind) {
    case 'date':
      return dateText(x.epochDay, '+');
    case 'local time':
      return clockText(x.nanos);
    case 'time':
      return clockText(x.nanos) + (x.zone === null ? offsetText(x.offset) : `@${x.zone}`);
    case 'local date and time':
      return `${dateText(x.epochDay)}T${clockText(x.nanos)}`;
    case 'date and time':
      return `${dateText(x.epochDay)}T${clockText(x.nanos)}${x.zone === null ? offsetText(x.offset) : `@${x.zone}`}`;
    case 'years and months duration':
      return periodText(x);
    default:
      return durationText(x);
  }
}

/** As `temporalText`, but with the offset and then the region in brackets: `…+01:00[Europe/Berlin]`. */
export function isoText(x: Temporal): string {
  if (x.kind !== 'date and time' || x.zone === null) return temporalText(x);
  return `${dateText(x.epochDay)}T${clockText(x.nanos)}${offsetText(x.offset)}[${x.zone}]`;
}

/** As `temporalText`, but with the offset alone, whatever region the value is in: `…+01:00`. */
export function offsetIsoText(x: Temporal): string {
  if (x.kind === 'time') return offsetTimeText(x);
  if (x.kind !== 'date and time') return temporalText(x);
  return `${dateText(x.epochDay)}T${clockText(x.nanos)}${offsetText(x.offset)}`;
}
