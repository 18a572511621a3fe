/** What has happened, as rows that can be searched. */
export { type EntityName, entities } from './entities/entities.ts';
export { type LoggedBatch, writeBatches } from './feed/write-batches.ts';
export { Changes, type Value } from './rows/changes.ts';
export { type TableName, tableNames, tables } from './rows/tables.ts';
export type { Belonging, Entity, Field, FieldType } from './search/entity.ts';
export {
  BadSearchError,
  type Comparison,
  type Condition,
  type FoundRow,
  type Operand,
  type Order,
  type PageRequest,
  type Search,
  type SearchResult,
} from './search/search.ts';
export { belongings } from './sql/clean.ts';
export { type Dialect, postgres, sqlite } from './sql/dialect.ts';
export type { Statement } from './sql/parameters.ts';
export { schema, schemaVersion } from './sql/schema.ts';
export { type SqlRow, searchWith } from './sql/search-with.ts';
export { insertStatement, parametersOf, type RowStatement, updateStatement } from './sql/write.ts';
export {
  type Defects,
  type Gap,
  type HistoryStore,
  type Position,
  type Retention,
  type SetAside,
  UnusableStoreError,
  type Write,
} from './store.ts';
