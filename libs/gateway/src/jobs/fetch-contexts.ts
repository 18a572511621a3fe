import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CommandBus, JobContext, JobPush } from '@millrace/protocol';

/** How many element instances are asked about in one go: each may see thousands of variables. */
const ELEMENTS_AT_ONCE = 50;
/** How many times what a message may hold is fetched for it at the most. */
const FETCHED_MESSAGES = 2;

/**
 * What the jobs of a push need, in their order; undefined for those that are gone. With more than could be delivered in
 * one message the rest is not asked for, and counts as gone: these jobs are yielded, and come again.
 *
 * @param names the variables wanted; none means all
 * @param maxBytes what a message may hold
 */
export async function fetchContexts(
  bus: Pick<CommandBus, 'fetch'>,
  { partition, jobs, after }: JobPush,
  names: readonly string[],
  maxBytes: number,
  signal: AbortSignal,
): Promise<readonly (JobContext | undefined)[]> {
  const elements = jobs.map(({ element }) => element);
  const contexts: (JobContext | undefined)[] = [];
  let characters = 0;
  while (contexts.length < elements.length && characters <= FETCHED_MESSAGES * maxBytes) {
    // In one process the answer is there at once: others have their turn in between.
    if (contexts.length > 0) await nextTurn();
    const some = elements.slice(contexts.length, contexts.length + ELEMENTS_AT_ONCE);
    const fetched = await bus.fetch(partition, some, names, after, signal);
    contexts.push(...fetched);
    characters += fetched.reduce((sum, context) => sum + charactersOf(context), 0);
  }
  return contexts;
}

function charactersOf(context: JobContext | undefined): number {
  return context?.variables.reduce((sum, { name, value }) => sum + name.length + value.length, 0) ?? 0;
}
