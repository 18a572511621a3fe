import { type HistoryTable, tables } from '../rows/tables.ts';
import type { Dialect } from './dialect.ts';

/** The version of the layout that `schema` makes. A change of the tables needs a new one, and a way there. */
export const schemaVersion = 1;

/** The statements that make all tables, where there are none. */
export function schema(dialect: Dialect): readonly string[] {
  const { integer, text } = dialect.types;
  return [
    ...Object.entries(tables).flatMap(([name, table]) => tableSchema(dialect, name, table)),
    `CREATE TABLE position (source ${integer} PRIMARY KEY, batch ${integer} NOT NULL, records ${integer} NOT NULL)`,
    `CREATE TABLE gap (source ${integer} NOT NULL, first ${integer} NOT NULL, last ${integer} NOT NULL)`,
    `CREATE TABLE set_aside (source ${integer} NOT NULL, batch ${integer} NOT NULL, record ${integer} NOT NULL,
       area ${integer} NOT NULL, code ${integer} NOT NULL, text ${text} NOT NULL)`,
  ];
}

function tableSchema(dialect: Dialect, name: string, { columns, key, indexes }: HistoryTable): readonly string[] {
  const isSingle = key.length === 1;
  const lines = Object.entries(columns).map(
    ([column, type]) => `${column} ${dialect.types[type]}${isSingle && column === key[0] ? ' PRIMARY KEY' : ''}`,
  );
  if (!isSingle) lines.push(`PRIMARY KEY (${key.join(', ')})`);
  return [
    `CREATE TABLE ${name} (${lines.join(', ')})`,
    ...Object.entries(indexes).map(([index, on]) => `CREATE INDEX ${index} ON ${name} ${on}`),
  ];
}
