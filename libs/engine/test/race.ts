import type { ProcessModel } from '@millrace/bpmn-model';
import { expect } from 'vitest';
import { Clients, type mounts } from './clients.ts';
import { rowKeysIn, rowsIn } from './history.ts';
import { leftovers } from './leftovers.ts';

/** One instance whose jobs are there. */
export async function waiting(
  seed: number,
  placement: (typeof mounts)[string],
  model: ProcessModel,
  jobs = 1,
  called?: ProcessModel,
) {
  const clients = await Clients.start(seed, placement);
  const { simulation } = clients;
  const deployed = called ? clients.deploy(called, 'called.bpmn') : Promise.resolve();
  void deployed.then(() => clients.deploy(model)).then(() => clients.create(clients.anyPartition()));
  await simulation.runUntil(() => rowsIn(simulation, 'job', 'jobs') >= jobs);
  return clients;
}

export function keyIn(clients: Clients, area: 'instance' | 'job' | 'incident', table: string, index = 0) {
  const found = rowKeysIn(clients.simulation, area, table)[index];
  if (!found) throw new Error(`There is no row ${index} in ${area}.${table}`);
  return found;
}

/** Activates the job of a type without doing it. */
export async function activate(clients: Clients, type: string): Promise<void> {
  clients.work = () => new Promise(() => {});
  void clients.poll(keyIn(clients, 'job', 'jobs').partition, type);
  await clients.simulation.settle();
}

/** Starts these one shortly after the other, in random order, and waits for what becomes of them. */
export async function atOnce(
  clients: Clients,
  ...calls: readonly (() => Promise<string>)[]
): Promise<readonly string[]> {
  const outcomes: string[] = [];
  const { random } = clients.simulation;
  const waiting = calls.map((call, index) => ({ call, index }));
  let ended = 0;
  const startOne = () => {
    const [next] = waiting.splice(Math.floor(random() * waiting.length), 1);
    void next?.call().then((outcome) => {
      outcomes[next.index] = outcome;
      ended++;
    });
  };
  // Some of them at nearly the same time, others when the one before is at its end.
  const pace = calls.length === 1 ? 1 : 0.15 ** (1 + Math.floor(random() * 3));
  await clients.simulation.runUntil(() => {
    if (waiting.length > 0 && random() < pace) startOne();
    return ended === calls.length;
  });
  await clients.simulation.settle();
  return outcomes;
}

/** Everything is over and nothing is left. */
export async function over(clients: Clients): Promise<void> {
  await clients.simulation.runToEnd();
  expect(leftovers(clients.simulation)).toEqual({});
  expect(clients.simulation.failures).toEqual([]);
}

export const cancelOf = (clients: Clients) => {
  const { partition, key } = keyIn(clients, 'instance', 'instances');
  return () => clients.tell('instance', partition, 'CancelInstance', { instance: key });
};
export const failOf = (clients: Clients) => {
  const { partition, key } = keyIn(clients, 'job', 'jobs');
  const body = { job: key, retries: 0, errorMessage: '', backOffMs: 0, variables: [] };
  return () => clients.tell('job', partition, 'FailJob', body);
};
