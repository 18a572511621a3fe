/** What an area is written against. `@millrace/kernel/testing` has given/when/then. */
export type { Applier, Area, AreaDefinition, CommandDefinition, DueDefinition, Handler, QueryHandler } from './area.ts';
export { area, dueAt, dueGroup } from './area.ts';
export { AreaState } from './area-state.ts';
export { command } from './command.ts';
export { decide } from './decide.ts';
export type { Answered, Decision, EmittedEvent, LateAnswer, Sent, Surroundings, TurnLimits } from './decision.ts';
export { Journal } from './journal.ts';
export type { Entry, Place } from './ordered-index.ts';
export { Rejected, reject } from './reject.ts';
export type { Placement, ReadonlyTable, Stored, TableDefinition, WritableTable } from './table.ts';
export { Table, table } from './table.ts';
export { timeAfter } from './time-after.ts';
export type {
  AnswerOptions,
  AreaShape,
  ReadonlyTables,
  ReplyAddress,
  SendOptions,
  Turn,
  WritableTables,
} from './turn.ts';
export { answers } from './turn.ts';
