import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { type Clients, mounts } from './clients.ts';
import { countEvents, rowKeysIn, rowsIn } from './history.ts';
import { atOnce, cancelOf, keyIn, over, waiting } from './race.ts';
import { forEachSeed } from './simulation/seeds.ts';

const start = { kind: 'startEvent' } as const;
const when = (condition: string, name: string) => ({
  ...{ type: 'conditional', condition, variables: [name], on: 'any' },
});
const TIMER_MS = 60_000;

/** A worker at work in a sub-process, at whose edge wait a condition, a message and a timer. */
const threeWays = draw(
  {
    ...{ start, sub: { kind: 'subProcess' }, in: { kind: 'startEvent', in: 'sub' }, pay: task('pay', { in: 'sub' }) },
    large: { kind: 'boundaryEvent', on: 'sub', event: when('=x > 5', 'x') },
    told: { kind: 'boundaryEvent', on: 'sub', event: { type: 'message', name: 'stop', correlationKey: '="k"' } },
    late: { kind: 'boundaryEvent', on: 'sub', event: { type: 'timer', kind: 'duration', value: 'PT60S' } },
    ...{ onLarge: task('onLarge'), onTold: task('onTold'), onLate: task('onLate'), done: task('done') },
  },
  ['start>sub', 'in>pay', 'large>onLarge', 'told>onTold', 'late>onLate', 'sub>done'],
);

/** Beside a worker at work, a task for each change of a variable while it is large. */
const onEach = draw(
  {
    ...{ start, pay: task('pay') },
    large: { kind: 'boundaryEvent', on: 'pay', interrupting: false, event: when('=x > 5', 'x') },
    onLarge: task('onLarge'),
  },
  ['start>pay', 'large>onLarge'],
);

const variables = (x: number) => [{ name: 'x', value: String(x) }];
const complete = (clients: Clients, x: number) => {
  const { partition, key: job } = keyIn(clients, 'job', 'jobs');
  return () => clients.tell('job', partition, 'CompleteJob', { job, variables: variables(x) });
};
const set = (clients: Clients, x: number) => {
  const { partition, key: element } = keyIn(clients, 'instance', 'instances');
  return () => clients.tell('instance', partition, 'SetVariables', { element, variables: variables(x), local: false });
};

/** Completes every job until nothing is left. */
async function finish(clients: Clients): Promise<void> {
  const { simulation } = clients;
  while (rowsIn(simulation, 'instance', 'instances') > 0) {
    for (const { partition, key } of rowKeysIn(simulation, 'job', 'jobs')) void clients.complete(partition, key);
    await simulation.settle();
  }
  await over(clients);
}

describe.each(Object.entries(mounts))('conditions: %s', (_, placement) => {
  it('a condition, a message, a timer and the last work end a scope at once: one of them goes on', async () => {
    const reached: Record<string, number> = {};
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, threeWays);
      const { simulation } = clients;
      await simulation.settle();
      await atOnce(
        clients,
        complete(clients, 1),
        set(clients, 6),
        () => clients.publish('stop', 'k', 0).then(({ kind }) => kind),
        async () => {
          simulation.passTime(TIMER_MS);
          return 'done';
        },
      );
      await simulation.settle();
      const types = simulation.states.flatMap(({ areas }) =>
        [...areas.values()].flatMap(({ state }) =>
          [...(state.tables.jobs?.entries() ?? [])].map(([, row]) => (row as unknown as { type: string }).type),
        ),
      );
      expect(types).toHaveLength(1);
      expect(types).not.toContain('pay');
      reached[types[0] ?? ''] = (reached[types[0] ?? ''] ?? 0) + 1;
      await finish(clients);
    });
    if (process.env.SEED !== undefined) return;
    expect(Object.keys(reached).sort()).toEqual(['done', 'onLarge', 'onLate', 'onTold']);
  });

  it('what the last work brings ends the scope, however it meets a cancel', async () => {
    const outcomes = new Set<string>();
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, threeWays);
      await clients.simulation.settle();
      const [completed = '', cancelled = ''] = await atOnce(clients, complete(clients, 6), cancelOf(clients));
      outcomes.add(`${completed} ${cancelled}`);
      expect(cancelled).toBe('done');
      await finish(clients);
    });
    if (process.env.SEED !== undefined) return;
    expect([...outcomes].sort()).toEqual(['NOT_FOUND done', 'done done']);
  });

  it('each change to a value for which it holds counts once', async () => {
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, onEach);
      await clients.simulation.settle();
      await atOnce(clients, set(clients, 6), set(clients, 7), set(clients, 1));
      const { ElementCompleted: before = 0 } = await countEvents(clients.simulation, 'instance');
      const jobs = rowsIn(clients.simulation, 'job', 'jobs');
      // Two changes were to a large value; the start event and a boundary event for each are complete.
      expect([jobs, before]).toEqual([3, 3]);
      await finish(clients);
    });
  });
});
