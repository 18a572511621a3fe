import type { ProcessModel } from '@millrace/bpmn-model';
import { type DrawnNode, draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { type Clients, mounts } from './clients.ts';
import { countEvents, eventNames, rowKeysIn, rowsIn } from './history.ts';
import { atOnce, cancelOf, keyIn, over, waiting } from './race.ts';
import { forEachSeed } from './simulation/seeds.ts';

const start = { kind: 'startEvent' } as const;
const message = (name: string) => ({ type: 'message', name, correlationKey: '="k"' });
const TIMER_MS = 60_000;
const timer = { type: 'timer', kind: 'duration', value: `PT${TIMER_MS / 1_000}S` };

/** An event sub-process `<name>` with a task `<name>Task`. */
const onEvent = (name: string, event: object, interrupting = true, around?: string): Record<string, DrawnNode> => ({
  [name]: { kind: 'eventSubProcess', ...(around === undefined ? {} : { in: around }) },
  [`${name}Start`]: { kind: 'eventSubProcessStartEvent', in: name, event, interrupting },
  [`${name}Task`]: task(`${name}Task`, { in: name }),
});

const twoWays = draw({ start, pay: task('pay'), ...onEvent('stop', message('stop')), ...onEvent('late', timer) }, [
  'start>pay',
  'stopStart>stopTask',
  'lateStart>lateTask',
]);
const beside = draw({ start, pay: task('pay'), ...onEvent('more', message('more'), false) }, [
  'start>pay',
  'moreStart>moreTask',
]);
/** More than one turn can end, in a sub-process with an event at its edge. */
const inside = Array.from({ length: 150 }, (_, n) => n);
const wide = draw(
  {
    ...{ start, sub: { kind: 'subProcess' }, in: { kind: 'startEvent', in: 'sub' }, pay: task('pay', { in: 'sub' }) },
    join: { kind: 'parallelGateway', in: 'sub' },
    ...Object.fromEntries(
      inside.map((n) => [`wait${n}`, { kind: 'intermediateCatchEvent', in: 'sub', event: timer } as const]),
    ),
    ...onEvent('stop', message('stop'), true, 'sub'),
    end: { kind: 'boundaryEvent', on: 'sub', event: message('end') },
    ended: task('ended'),
  },
  ['start>sub', 'in>pay', ...inside.flatMap((n) => [`in>wait${n}`]), 'stopStart>stopTask', 'end>ended'],
);

const publish = (clients: Clients, name: string) => () => clients.publish(name, 'k', 0).then(({ kind }) => kind);
const complete = (clients: Clients, index = 0) => {
  const { partition, key } = keyIn(clients, 'job', 'jobs', index);
  return () => clients.tell('job', partition, 'CompleteJob', { job: key, variables: [] });
};

/** An instance of this process that waits for its messages. */
async function listening(seed: number, placement: (typeof mounts)[string], model: ProcessModel): Promise<Clients> {
  const clients = await waiting(seed, placement, model);
  await clients.simulation.settle();
  return clients;
}

/** Completes every job until nothing is left. */
async function finish(clients: Clients): Promise<void> {
  const { simulation } = clients;
  while (rowsIn(simulation, 'instance', 'instances') > 0) {
    for (const { partition, key } of rowKeysIn(simulation, 'job', 'jobs')) void clients.complete(partition, key);
    await simulation.settle();
  }
  await over(clients);
}

describe.each(Object.entries(mounts))('event sub-processes: %s', (name, placement) => {
  const isSplit = name.startsWith('split');

  it('a message and a timer interrupt at once: one of them starts its own', async () => {
    const reached = { message: 0, timer: 0 };
    await forEachSeed(async (seed) => {
      const clients = await listening(seed, placement, twoWays);
      const { simulation } = clients;
      await atOnce(clients, publish(clients, 'stop'), async () => {
        simulation.passTime(TIMER_MS);
        return 'done';
      });
      const { TimerTriggered = 0, ScopeInterrupted } = await countEvents(simulation, 'instance');
      expect(ScopeInterrupted).toBe(1);
      expect(rowsIn(simulation, 'job', 'jobs')).toBe(1);
      expect(rowsIn(simulation, 'instance', 'subscriptions')).toBe(0);
      reached[TimerTriggered > 0 ? 'timer' : 'message']++;
      await finish(clients);
    }, 2);
    expect(reached.message).toBeGreaterThan(0);
    expect(reached.timer).toBeGreaterThan(0);
  });

  it('two messages of one name interrupt at once: the second finds nothing', () =>
    forEachSeed(async (seed) => {
      const clients = await listening(seed, placement, twoWays);
      await atOnce(clients, publish(clients, 'stop'), publish(clients, 'stop'));
      expect((await countEvents(clients.simulation, 'instance')).ScopeInterrupted).toBe(1);
      await finish(clients);
    }, 2));

  it('a message meets the end of its scope: it interrupts that, or comes too late', async () => {
    const reached = { interrupted: 0, ended: 0, jobGone: 0 };
    await forEachSeed(async (seed) => {
      const clients = await listening(seed, placement, twoWays);
      const [, completed] = await atOnce(clients, publish(clients, 'stop'), complete(clients));
      const { ScopeInterrupted = 0 } = await countEvents(clients.simulation, 'instance');
      reached[ScopeInterrupted > 0 ? 'interrupted' : 'ended']++;
      if (ScopeInterrupted === 0) expect(completed).toBe('done');
      if (completed === 'NOT_FOUND') reached.jobGone++;
      await finish(clients);
    }, 2);
    expect(reached.interrupted).toBeGreaterThan(0);
    expect(reached.ended).toBeGreaterThan(0);
    if (isSplit) expect(reached.jobGone).toBeGreaterThan(0);
  });

  it('messages start one beside its scope as that ends: each starts it, or comes too late', async () => {
    const reached = new Set<number>();
    await forEachSeed(async (seed) => {
      const clients = await listening(seed, placement, beside);
      await atOnce(clients, publish(clients, 'more'), publish(clients, 'more'), complete(clients));
      const created = (await eventNames(clients.simulation, 'job')).filter((event) => event === 'JobCreated').length;
      reached.add(created - 1);
      await finish(clients);
    }, 2);
    expect(reached).toContain(0);
    expect(reached).toContain(2);
  });

  it('a cancel meets the message that interrupts the instance: nothing is left', async () => {
    const reached = { interrupted: 0, cancelled: 0 };
    await forEachSeed(async (seed) => {
      const clients = await listening(seed, placement, wide);
      const [cancelled] = await atOnce(clients, cancelOf(clients), publish(clients, 'stop'));
      expect(cancelled).toBe('done');
      const names = await eventNames(clients.simulation, 'instance');
      reached[names.includes('ScopeInterrupting') ? 'interrupted' : 'cancelled']++;
      await over(clients);
    }, 4);
    expect(reached.interrupted).toBeGreaterThan(0);
    expect(reached.cancelled).toBeGreaterThan(0);
  });

  it('an event at the edge of a scope meets the one that interrupts it: the scope ends either way', async () => {
    const reached = { interrupted: 0, ended: 0 };
    await forEachSeed(async (seed) => {
      const clients = await listening(seed, placement, wide);
      await atOnce(clients, publish(clients, 'end'), publish(clients, 'stop'));
      const names = await eventNames(clients.simulation, 'instance');
      reached[names.includes('ScopeInterrupting') ? 'interrupted' : 'ended']++;
      expect(rowsIn(clients.simulation, 'instance', 'elements')).toBe(2);
      await finish(clients);
    }, 4);
    expect(reached.interrupted).toBeGreaterThan(0);
    expect(reached.ended).toBeGreaterThan(0);
  });
});
