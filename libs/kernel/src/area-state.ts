import type { Area } from './area.ts';
import type { Journal } from './journal.ts';
import { Table } from './table.ts';

/** An area's tables and its next key on one partition. */
export class AreaState {
  readonly area: Area;
  readonly tables: Readonly<Record<string, Table<object>>>;
  /** The counter that the next key gets. */
  nextKey = 1;

  constructor(area: Area, journal: Journal) {
    this.area = area;
    this.tables = Object.fromEntries(
      Object.entries(area.tables).map(([name, definition]) => [name, new Table(definition, journal)]),
    );
  }

  /** Applies an event to the tables. */
  apply(event: string, body: object): void {
    const applier = this.area.events[event];
    if (!applier) throw new Error(`The area ${this.area.name} has no event '${event}'`);
    applier(this.tables, body);
  }
}
