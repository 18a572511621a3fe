import type { CommandDefinition, Handler, TracingOf } from './area.ts';
import type { AreaShape, ReadonlyTables } from './turn.ts';

/**
 * Declares a command of an area.
 * @param handle decides it
 * @param instance names the process instance that is banned if `handle` fails, by its counter
 * @param tracing what its trace shows of it
 * @example export const closeAccount = command<BankShape, 'CloseAccount'>((turn, { account }) => { … });
 */
export function command<S extends AreaShape, C extends keyof S['commands']>(
  handle: Handler<S, C>,
  instance?: (tables: ReadonlyTables<S>, body: S['commands'][C]) => number | undefined,
  tracing?: TracingOf<S, S['commands'][C]>,
): CommandDefinition<S, C> {
  return { handle, ...(instance && { instance }), ...(tracing && { tracing }) };
}
