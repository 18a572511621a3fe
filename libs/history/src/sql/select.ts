import { entities } from '../entities/entities.ts';
import type { Entity, Field } from '../search/entity.ts';
import { BadSearchError, type Condition, type FoundRow, type Order, type Search } from '../search/search.ts';
import { conditionSql, type Looking, type Some } from './condition.ts';
import { beyondSql, type Term } from './cursor.ts';
import type { Dialect } from './dialect.ts';
import { Parameters, type Statement } from './parameters.ts';

/** How many rows a search counts. */
export const COUNTED = 10_000;

/** How a statement goes about a search. */
export interface Way {
  readonly looking: (some: Some) => Looking;
  /** Many rows are found: they are looked for in the order that they are wanted in, not by what the condition says. */
  readonly inOrder: boolean;
}

/** Counts what a search finds, up to one more than `COUNTED`. */
export function countStatement(dialect: Dialect, { entity, where }: Search, { looking }: Way): Statement {
  const parameters = new Parameters(dialect);
  const found = entities[entity];
  const all = [...(found.where ? [found.where] : []), conditionSql(found, where, parameters, looking)];
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM ${found.from} WHERE ${all.join(' AND ')} LIMIT ${COUNTED + 1}) c`;
  return { sql, values: parameters.values };
}

/** Gives the rows of a page; from its end to its start for a page before a cursor. */
export function pageStatement(dialect: Dialect, search: Search, { looking, inOrder }: Way): Statement {
  const parameters = new Parameters(dialect);
  const { where, page } = search;
  const entity = entities[search.entity];
  const terms = termsOf(entity, search);
  const condition = conditionSql(entity, where, parameters, looking);
  const cursor = page.before ?? page.after;
  const all = [
    ...(entity.where ? [entity.where] : []),
    inOrder ? freely(where, condition) : condition,
    ...(cursor === undefined ? [] : [beyondSql(terms, cursor, parameters)]),
  ];
  const order = terms.map(({ sql, descending }) => `${sql}${descending ? ' DESC' : ''}`).join(', ');
  const shown = [...shownSql(entity), ...terms.map(({ sql, isKey }, i) => `${isKey ? asText(sql) : sql} AS o${i}`)];
  const sql = `SELECT ${shown.join(', ')} FROM ${entity.from} WHERE ${all.join(' AND ')}
    ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.from}`;
  return { sql, values: parameters.values };
}

/** No index is to be used for the condition, unless it is one on a state, of which there may be a few only. */
function freely(where: Condition, sql: string): string {
  return 'field' in where || sql === '1 = 1' ? sql : `(${sql}) IS TRUE`;
}

/** What rows are ordered by: missing values come last, and the key tells rows apart. */
export function termsOf(entity: Entity, { order, page }: Pick<Search, 'order' | 'page'>): readonly Term[] {
  const isBackwards = page.before !== undefined;
  const wanted = order.flatMap((each) => orderTerms(entity, each));
  const descending = order[0]?.descending ?? false;
  const named = new Set(wanted.map(({ sql }) => sql));
  const rest = entity.key.filter((sql) => !named.has(sql)).map((sql) => ({ sql, descending, isKey: true }));
  return [...wanted, ...rest].map((term) => ({ ...term, descending: term.descending !== isBackwards }));
}

function orderTerms(entity: Entity, { field: name, descending }: Order): Term[] {
  const field = Object.hasOwn(entity.fields, name) ? entity.fields[name] : undefined;
  if (!field || field.type.kind === 'json') throw new BadSearchError(`Sorting by '${name}' is not possible`);
  const { type, sql, nullable } = field;
  if (type.kind === 'constant') return [];
  const expression = type.kind === 'flag' ? `CASE WHEN ${sql} THEN 1 ELSE 0 END` : sql;
  const term = { sql: expression, descending, isKey: type.kind === 'key' };
  if (!nullable) return [term];
  return [{ sql: `CASE WHEN ${sql} IS NULL THEN 1 ELSE 0 END`, descending: false, isKey: false }, term];
}

function shownSql({ fields }: Entity): string[] {
  return Object.entries(fields).flatMap(([name, { type, sql, shown = true }]) => {
    if (!shown || type.kind === 'constant') return [];
    return [`${type.kind === 'key' ? asText(sql) : sql} AS "${name}"`];
  });
}

const asText = (sql: string) => `CAST(${sql} AS TEXT)`;

/** A row as it is shown, of one as the store gives it. */
export function foundRow({ fields }: Entity, row: Readonly<Record<string, unknown>>): FoundRow {
  const shown = Object.entries(fields).filter(([, { shown = true }]) => shown);
  return Object.fromEntries(shown.map(([name, field]) => [name, shownValue(field, row[name])]));
}

function shownValue({ type }: Field, value: unknown): FoundRow[string] {
  if (type.kind === 'constant') return type.value;
  if (value === null || value === undefined) return null;
  if (type.kind === 'word') return type.words[Number(value)] ?? null;
  if (type.kind === 'flag') return Boolean(value);
  if (type.kind === 'number' || type.kind === 'time') return Number(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString() : String(value);
}
