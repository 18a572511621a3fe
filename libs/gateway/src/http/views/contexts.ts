import type { CommandBus, JobContext } from '@millrace/protocol';
import { definitionKey } from './keys.ts';

/** Nothing was sent that a view must wait for. */
const ANY_STATE = { from: 0, number: 0 };
/** A variable without a name: hardly anybody has one, so nothing is fetched that is not shown. */
const NO_VARIABLES = [''];

/** What the instance area knows of element instances, by their counters; without those that are gone. */
export async function contextsOf(
  bus: CommandBus,
  partition: number,
  elements: readonly number[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, JobContext>> {
  const contexts = await bus.fetch(partition, elements, NO_VARIABLES, ANY_STATE, signal);
  return new Map(contexts.flatMap((context) => (context ? [[context.element, context]] : [])));
}

/** The fields of an item that its element instance gives. */
export function elementFields({ elementId, processId, definition }: JobContext) {
  return { elementId, processDefinitionId: processId, processDefinitionKey: definitionKey(definition) };
}
