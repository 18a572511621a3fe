import type { CommandDefinition, Handler } from './area.ts';
import type { AreaShape, ReadonlyTables } from './turn.ts';

/**
 * Declares a command of an area.
 * @param handle decides it
 * @param instance names the process instance that is set aside if `handle` fails, by its counter
 * @example export const completeJob = command<JobShape, 'CompleteJob'>((turn, { job }) => { … });
 */
export function command<S extends AreaShape, C extends keyof S['commands']>(
  handle: Handler<S, C>,
  instance?: (tables: ReadonlyTables<S>, body: S['commands'][C]) => number | undefined,
): CommandDefinition<S, C> {
  return instance ? { handle, instance } : { handle };
}
