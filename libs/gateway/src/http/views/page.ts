import { badQuery } from '../problem.ts';
import { isGiven, isObject } from './filter.ts';

/** Where a search stands: the partition, and the position in what that partition has. */
export interface Cursor {
  readonly partition: number;
  /** Whole numbers, whose meaning the view knows; none: before the first. */
  readonly position: readonly number[];
}

/** Which part of what is found is wanted. */
export interface Page {
  readonly after: Cursor;
  /** How many items are left out first. */
  readonly skip: number;
  readonly limit: number;
}

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 10_000;
const FROM_START: Cursor = { partition: 1, position: [] };

/**
 * Reads the `page` of a search.
 * @throws Problem for what is no page, or one that goes backwards
 */
export function readPage(wanted?: unknown): Page {
  const page = wanted ?? {};
  if (!isObject(page)) throw badQuery('Expected the page to be an object');
  if (isGiven(page.before)) throw badQuery('Pages backwards are not built in this version of Millrace yet');
  return {
    after: isGiven(page.after) ? readCursor(page.after) : FROM_START,
    skip: wholeNumber(page, 'from', 0, 0),
    limit: wholeNumber(page, 'limit', DEFAULT_LIMIT, 1),
  };
}

/** A cursor as clients carry it: they need not understand it. */
export function cursorText({ partition, position }: Cursor): string {
  return Buffer.from([partition, ...position].join('.')).toString('base64');
}

function readCursor(text: unknown): Cursor {
  const decoded = typeof text === 'string' ? Buffer.from(text, 'base64').toString('latin1') : '';
  if (!/^[1-9]\d{0,3}(\.\d{1,15}){0,99}$/.test(decoded)) throw badQuery(`'${text}' is no cursor of an earlier page`);
  const [partition = 1, ...position] = decoded.split('.').map(Number);
  return { partition, position };
}

/**
 * A whole number of a page.
 * @throws Problem for what is none, or out of bounds
 */
export function wholeNumber(
  page: Readonly<Record<string, unknown>>,
  name: string,
  otherwise: number,
  least: number,
): number {
  const value = page[name] ?? otherwise;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MAX_LIMIT) return value;
  throw badQuery(
    `Expected '${name}' of the page to be a whole number from ${least} to ${MAX_LIMIT}, but it was ${value}`,
  );
}
