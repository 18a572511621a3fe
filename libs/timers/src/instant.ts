import { LocalDateTime, parseDateTime, type Value, ZonedDateTime } from '@millrace/feel';

const DAY_SECONDS = 86_400;

/** The time of a date and time, in milliseconds since 1970, rounded up: never early. Without a zone it is UTC's. */
export function instantOf(moment: LocalDateTime | ZonedDateTime): number {
  const seconds =
    moment instanceof ZonedDateTime
      ? moment.epochSecond
      : moment.epochDay * DAY_SECONDS + Math.floor(moment.nanos / 1e9);
  return seconds * 1_000 + Math.ceil((moment.nanos % 1e9) / 1e6);
}

/** The same of a text in ISO 8601; undefined if it is none. */
export function parseInstant(text: string): number | undefined {
  const moment = parseDateTime(text);
  return moment && instantOf(moment);
}

/** Whether a value of FEEL is a date and time. */
export function isDateTime(value: Value): value is LocalDateTime | ZonedDateTime {
  return value instanceof LocalDateTime || value instanceof ZonedDateTime;
}
