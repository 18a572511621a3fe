/** The history in a SQLite file. */
export { HistoryOfEngine, type HistoryOptions } from './history-of-engine.ts';
export { SqliteHistory } from './sqlite-history.ts';
