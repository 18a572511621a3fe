import type { Columns, Value } from '../rows/changes.ts';
import { type HistoryTable, type TableName, tables } from '../rows/tables.ts';
import type { Dialect } from './dialect.ts';

/** A statement whose parameters are columns of a row, in this order. */
export interface RowStatement {
  readonly sql: string;
  readonly columns: readonly string[];
}

/** Writes a row that begins; if it is there already, all that is not derived is written anew. */
export function insertStatement(dialect: Dialect, name: TableName): RowStatement {
  const table: HistoryTable = tables[name];
  const own = Object.keys(table.columns).filter((column) => table.derived?.[column] === undefined);
  const places = new Map(own.map((column, i) => [column, dialect.placeholder(i + 1)]));
  const parameters = [...own];
  const derived = Object.entries(table.derived ?? {}).map(([column, sql]) => {
    const value = sql.replace(/:(\w+)/g, (_, from: string) => {
      parameters.push(from);
      return dialect.placeholder(parameters.length);
    });
    return [column, value] as const;
  });
  const all = [...places, ...derived];
  const kept = own.filter((column) => !table.key.includes(column));
  const conflict =
    kept.length === 0 ? 'NOTHING' : `UPDATE SET ${kept.map((each) => `${each} = excluded.${each}`).join(', ')}`;
  const sql = `INSERT INTO ${name} (${all.map(([column]) => column).join(', ')}) VALUES (${all
    .map(([, value]) => value)
    .join(', ')}) ON CONFLICT (${table.key.join(', ')}) DO ${conflict}`;
  return { sql, columns: parameters };
}

/** Writes some columns of a row, known by its key, which is the last parameter. */
export function updateStatement(dialect: Dialect, name: TableName, columns: readonly string[]): RowStatement {
  const sets = columns.map((column, i) => `${column} = ${dialect.placeholder(i + 1)}`).join(', ');
  const key = tables[name].key[0];
  return {
    sql: `UPDATE ${name} SET ${sets} WHERE ${key} = ${dialect.placeholder(columns.length + 1)}`,
    columns: [...columns, key],
  };
}

/** The parameters of a statement for a row. */
export function parametersOf({ columns }: RowStatement, row: Columns): Value[] {
  return columns.map((column) => row[column] ?? null);
}
