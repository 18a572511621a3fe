import type { AreaName } from '@millrace/protocol';
import { areaNumbers, eventTypes, partitionOfProcessor } from '@millrace/protocol';
import type { Simulation } from './simulation/simulation.ts';

/** The events of an area by their names, partition after partition, in the order of their logs. */
export async function eventNames(simulation: Simulation, area: AreaName): Promise<readonly string[]> {
  const names = new Map<number, string>(Object.entries(eventTypes[area]).map(([name, { code }]) => [code, name]));
  const batches = await simulation.batches();
  return batches.flatMap(({ batch }) =>
    batch.records.flatMap(({ event }) => (event?.area === areaNumbers[area] ? (names.get(event.code) ?? []) : [])),
  );
}

/** How often each event of an area was logged, over all partitions. */
export async function countEvents(simulation: Simulation, area: AreaName): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const name of await eventNames(simulation, area)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** A row of some partition. */
interface RowKey {
  readonly partition: number;
  readonly key: number;
}

/** The rows that a table has now, by partition. */
export function rowKeysIn(simulation: Simulation, area: AreaName, table: string): readonly RowKey[] {
  return simulation.states.flatMap(({ processor, areas }) =>
    [...(areas.get(areaNumbers[area])?.state.tables[table]?.entries() ?? [])].map(([key]) => ({
      partition: partitionOfProcessor(processor),
      key,
    })),
  );
}

/** How many rows a table has now, over all partitions. */
export function rowsIn(simulation: Simulation, area: AreaName, table: string): number {
  return rowKeysIn(simulation, area, table).length;
}
