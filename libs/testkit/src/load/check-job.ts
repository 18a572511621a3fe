import type { Job } from '../test-client.ts';
import type { KnownJob, Order } from './ledger.ts';
import { before, hasItems, REMINDERS, repeats, resultsOf, tasksOf } from './order-process.ts';

/** The variables that jobs of the load have, as far as they are checked. */
interface JobVariables {
  readonly order: string;
  /** Of a task that there is more than one of. */
  readonly item?: number;
  /** What a multi-instance activity has made of its items. */
  readonly results?: readonly number[];
  /** The number of the signal that was caught. */
  readonly signal?: number;
  /** How many times the timer in a cycle has fired. */
  readonly reminders?: number;
}

export function variablesOf({ variables }: Job): JobVariables {
  return JSON.parse(variables) as JobVariables;
}

/**
 * The name of the task of a job that a worker has not seen before: with its item if there is one for each, with its number
 * among `others`, those of its order that were seen, where all are alike.
 */
export function taskOf(job: Job, others: ReadonlyMap<string, KnownJob>): string {
  const { element } = job;
  if (hasItems(element)) return `${element}[${variablesOf(job).item}]`;
  if (!repeats(element)) return element;
  const seen = [...others.values()].filter((known) => known.job.element === element);
  return `${element}[${seen.length + 1}]`;
}

/** What is wrong about a job that a worker has not seen before. `others`: those of its order that were, by task. */
export function wrongWith(
  job: Job,
  task: string,
  { id, kind }: Order,
  others: ReadonlyMap<string, KnownJob>,
  { signalsSent, knowsAll }: { readonly signalsSent: number; readonly knowsAll: boolean },
): readonly string[] {
  const wrong: string[] = [];
  const other = others.get(task)?.job.key;
  if (other) wrong.push(`${task} of ${id} has the jobs ${other} and ${job.key}`);
  if (!tasksOf[kind].includes(task)) wrong.push(`${id} (${kind}) came to ${task}`);
  const missing = before(task, kind).filter((each) => !isBegun(others.get(each)));
  if (knowsAll && missing.length > 0) wrong.push(`${id} (${kind}) came to ${task} before ${missing}`);
  if (task !== 'done') return wrong;
  const { results, signal = 0, reminders } = variablesOf(job);
  const expected = resultsOf[kind];
  if (expected?.join() !== results?.join()) wrong.push(`the results of ${id} are ${results} instead of ${expected}`);
  if (kind === 'timers' && reminders !== REMINDERS) wrong.push(`${id} was reminded ${reminders} times`);
  // Not which: a create is acknowledged, and its instance may come to the event later.
  if (kind === 'signal' && (signal < 1 || signal > signalsSent)) wrong.push(`${id} has caught signal ${signal}`);
  return wrong;
}

/** Whether a worker may have done it. */
function isBegun(known: KnownJob | undefined): boolean {
  return known !== undefined && (known.state !== 'held' || known.isBusy);
}
