import type { Simulation } from './simulation/simulation.ts';

/** What stays when a definition is deleted: its version, and how far definitions have come. */
const ofDefinitions: ReadonlySet<string> = new Set(['definitions', 'installed']);

/** The rows that are left in the tables of the areas, and in the outboxes, by table; those of definitions aside. */
export function leftovers(simulation: Pick<Simulation, 'states'>): Readonly<Record<string, number>> {
  const left: Record<string, number> = {};
  for (const state of simulation.states) {
    if (state.outbox.size > 0) left[`outbox of ${state.processor}`] = state.outbox.size;
    for (const { state: area } of state.areas.values()) {
      for (const [name, table] of Object.entries(area.tables)) {
        if (!ofDefinitions.has(name) && table.size > 0) left[`${area.area.name}.${name}`] = table.size;
      }
    }
  }
  return left;
}
