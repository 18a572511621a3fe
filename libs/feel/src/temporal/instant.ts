import { DAY_SECONDS, NANOS } from './calendar.ts';
import { ZonedDateTime } from './values.ts';
import { offsetAt, type Zone } from './zone.ts';

/** The date and time that a zone's clock shows at an instant (epoch seconds and nanoseconds). */
export function atInstant(epochSecond: number, nanoOfSecond: number, zone: Zone): ZonedDateTime {
  const offset = zone.id === null ? zone.offset : offsetAt(zone.id, epochSecond);
  const local = epochSecond + offset;
  const epochDay = Math.floor(local / DAY_SECONDS);
  return new ZonedDateTime(epochDay, (local - epochDay * DAY_SECONDS) * NANOS + nanoOfSecond, offset, zone.id);
}
