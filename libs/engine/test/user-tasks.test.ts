import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { Clients, mounts } from './clients.ts';
import { rowKeysIn, rowsIn } from './history.ts';
import { atOnce, cancelOf, keyIn, over } from './race.ts';
import { forEachSeed } from './simulation/seeds.ts';

type Placement = (typeof mounts)[string];

const order = draw(
  {
    start: { kind: 'startEvent' },
    user: { kind: 'userTask', work: { type: 'userTask', headers: '{}' } },
    after: task('after'),
  },
  ['start>user', 'user>after'],
);

/** One instance whose user task is there. */
async function waiting(seed: number, placement: Placement): Promise<Clients> {
  const clients = await Clients.start(seed, placement);
  void clients.deploy(order).then(() => clients.create(clients.anyPartition()));
  await clients.simulation.runUntil(() => rowsIn(clients.simulation, 'instance', 'userTasks') > 0);
  await clients.simulation.settle();
  return clients;
}

const userTaskOf = ({ simulation }: Clients) => {
  const [found] = rowKeysIn(simulation, 'instance', 'userTasks');
  if (!found) throw new Error('There is no user task');
  return found;
};
const complete = (clients: Clients) => {
  const { partition, key: userTask } = userTaskOf(clients);
  return () => clients.tell('instance', partition, 'CompleteUserTask', { userTask, variables: [], action: '' });
};
const claim = (clients: Clients, assignee: string) => {
  const { partition, key: userTask } = userTaskOf(clients);
  const body = { userTask, assignee, allowOverride: false, action: '' };
  return () => clients.tell('instance', partition, 'AssignUserTask', body);
};

/** Completes the job that is left, if there is one. */
async function finish(clients: Clients): Promise<void> {
  const { simulation } = clients;
  if (rowsIn(simulation, 'job', 'jobs') > 0) {
    const { partition, key } = keyIn(clients, 'job', 'jobs');
    void clients.complete(partition, key);
    await simulation.runUntil(() => rowsIn(simulation, 'instance', 'instances') === 0);
  }
  await over(clients);
}

describe.each(Object.entries(mounts))('user tasks: %s', (_, placement) => {
  it('two complete a user task at once: one of them does', () =>
    forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement);
      const outcomes = await atOnce(clients, complete(clients), complete(clients));
      expect(outcomes.toSorted()).toEqual(['NOT_FOUND', 'done']);
      await finish(clients);
    }, 2));

  it('two claim a user task at once: it is assigned to one of them', () =>
    forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement);
      const outcomes = await atOnce(clients, claim(clients, 'anna'), claim(clients, 'ben'));
      expect(outcomes.toSorted()).toEqual(['INVALID_STATE', 'done']);
      await atOnce(clients, complete(clients));
      await finish(clients);
    }, 2));

  it('a user task is completed as its instance is cancelled: nothing is left', () =>
    forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement);
      const [completed, cancelled] = await atOnce(clients, complete(clients), cancelOf(clients));
      expect(['done', 'NOT_FOUND']).toContain(completed);
      expect(cancelled).toBe('done');
      await finish(clients);
    }, 2));
});
