import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  type Changes,
  insertStatement,
  parametersOf,
  type RowStatement,
  sqlite,
  type TableName,
  tableNames,
  tables,
  updateStatement,
} from '@millrace/history';

interface Prepared {
  readonly row: RowStatement;
  readonly statement: StatementSync;
}

/** Writes changed rows, with statements that are prepared once. */
export class RowWriter {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  write(changes: Changes): void {
    for (const table of tableNames) {
      for (const [key, { isNew, columns }] of changes.of(table)) {
        const names = Object.keys(columns);
        const { row, statement } = isNew ? this.#insert(table) : this.#update(table, names);
        const values = isNew ? columns : { ...columns, [tables[table].key[0]]: key };
        statement.run(...(parametersOf(row, values) as SQLInputValue[]));
      }
    }
  }

  #insert(table: TableName): Prepared {
    return this.#prepare(table, () => insertStatement(sqlite, table));
  }

  #update(table: TableName, columns: readonly string[]): Prepared {
    return this.#prepare(`${table} ${columns.join()}`, () => updateStatement(sqlite, table, columns));
  }

  #prepare(name: string, make: () => RowStatement): Prepared {
    const known = this.#prepared.get(name);
    if (known) return known;
    const row = make();
    const prepared = { row, statement: this.#database.prepare(row.sql) };
    this.#prepared.set(name, prepared);
    return prepared;
  }
}
