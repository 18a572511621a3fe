import { entities } from '../entities/entities.ts';
import type { Search, SearchResult } from '../search/search.ts';
import { belongingSql, type Looking, type Some, somesOf } from './condition.ts';
import { cursorText } from './cursor.ts';
import type { Dialect } from './dialect.ts';
import { Parameters, type Statement } from './parameters.ts';
import { COUNTED, countStatement, foundRow, pageStatement, termsOf } from './select.ts';

export type SqlRow = Readonly<Record<string, unknown>>;

/** If so many belong to rows, it is better to begin with the rows. */
const MANY = 2_000;

/**
 * Finds the rows of a search, with a function that runs a statement.
 *
 * Few are found by what the condition says of them, and put into order. Where there are more than are counted, they are
 * looked for in their order, because enough for a page are met soon.
 * @throws BadSearchError
 */
export async function searchWith(
  dialect: Dialect,
  search: Search,
  run: (statement: Statement) => Promise<readonly SqlRow[]> | readonly SqlRow[],
): Promise<SearchResult> {
  const entity = entities[search.entity];
  const ways = new Map<Some, Looking>();
  for (const some of somesOf(search.where)) {
    const [counted] = await run(manyStatement(dialect, search, some));
    ways.set(some, Number(counted?.n) > MANY ? 'from owners' : 'from those that belong');
  }
  const looking = (some: Some) => ways.get(some) ?? 'from owners';
  const [counted] = await run(countStatement(dialect, search, { looking, inOrder: false }));
  const total = Number(counted?.n);
  const rows = [...(await run(pageStatement(dialect, search, { looking, inOrder: total > COUNTED })))];
  if (search.page.before !== undefined) rows.reverse();
  const terms = termsOf(entity, search);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows: rows.map((row) => foundRow(entity, row)),
    totalItems: Math.min(total, COUNTED),
    hasMore: total > COUNTED,
    start: first && cursorText(terms, first),
    end: last && cursorText(terms, last),
  };
}

/** Counts those that belong to rows and meet a condition, up to one more than `MANY`. */
function manyStatement(dialect: Dialect, { entity }: Search, { some, where }: Some): Statement {
  const parameters = new Parameters(dialect);
  const belonging = entities[entity].some?.[some];
  const sql = belongingSql(belonging?.fields ?? {}, where, parameters);
  return {
    sql: `SELECT count(*) AS n FROM (SELECT 1 FROM ${belonging?.from} WHERE ${sql} LIMIT ${MANY + 1}) c`,
    values: parameters.values,
  };
}
