import type { Value } from '../rows/changes.ts';
import { BadSearchError } from '../search/search.ts';
import type { Parameters } from './parameters.ts';

/** What rows are ordered by: the last terms tell all rows apart. */
export interface Term {
  readonly sql: string;
  readonly descending: boolean;
  /** Whether it is a 64-bit integer, which JSON cannot carry as a number. */
  readonly isKey: boolean;
}

/** The values of the terms in a row. */
type Place = readonly (string | number | null)[];

/** A cursor as clients carry it: they need not understand it. */
export function cursorText(terms: readonly Term[], row: Readonly<Record<string, unknown>>): string {
  const place = terms.map((_, i) => row[`o${i}`] as string | number | null);
  return Buffer.from(JSON.stringify(place)).toString('base64');
}

/**
 * The SQL of what lies beyond a cursor, in the direction of the terms.
 * @throws BadSearchError for a text that is no cursor of a search with these terms
 */
export function beyondSql(terms: readonly Term[], cursor: string, parameters: Parameters): string {
  const place = readCursor(terms, cursor).map((value, i): Value => {
    return terms[i]?.isKey && value !== null ? BigInt(value) : value;
  });
  const ways = terms.map((term, i) => {
    const same = terms.slice(0, i).map(({ sql }, j) => parameters.dialect.same(sql, parameters.add(place[j] ?? null)));
    const beyond = `${term.sql} ${term.descending ? '<' : '>'} ${parameters.add(place[i] ?? null)}`;
    return `(${[...same, beyond].join(' AND ')})`;
  });
  const [first] = terms;
  // Says again what holds in every case, so that an index leads to the place.
  const atLeast =
    first && ways.length > 1 && place[0] !== null
      ? `${first.sql} ${first.descending ? '<=' : '>='} ${parameters.add(place[0] ?? null)} AND `
      : '';
  return `(${atLeast}(${ways.join(' OR ')}))`;
}

function readCursor(terms: readonly Term[], text: string): Place {
  try {
    const place = JSON.parse(Buffer.from(text, 'base64').toString()) as unknown;
    if (Array.isArray(place) && place.length === terms.length && place.every((each, i) => fits(each, terms[i]))) {
      return place as Place;
    }
  } catch {
    // Is no cursor: said below.
  }
  throw new BadSearchError(`'${text.slice(0, 200)}' is no cursor of an earlier page of this search`);
}

function fits(value: unknown, term: Term | undefined): boolean {
  if (value === null) return true;
  return term?.isKey
    ? typeof value === 'string' && /^-?\d{1,19}$/.test(value)
    : ['string', 'number'].includes(typeof value);
}
