import { draw, task } from '@millrace/bpmn-model/testing';
import type { Answers } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { Clients, mounts } from './clients.ts';
import { countEvents, eventNames, rowsIn } from './history.ts';
import { activate, atOnce, cancelOf, failOf, keyIn, over, waiting } from './race.ts';
import { forEachSeed } from './simulation/seeds.ts';

const start = { kind: 'startEvent' } as const;
const oneTask = draw({ start, pay: task('pay') }, ['start>pay']);
/** Two workers at work in a sub-process; an error of one ends the work of the other. */
const together = draw(
  {
    start,
    sub: { kind: 'subProcess' },
    inner: { kind: 'startEvent', in: 'sub' },
    pay: task('pay', { in: 'sub' }),
    pack: task('pack', { in: 'sub' }),
    failed: { kind: 'boundaryEvent', on: 'sub', event: { type: 'error' } },
  },
  ['start>sub', 'inner>pay', 'inner>pack'],
);

/** The same where one of them escalates when its work is done. */
const escalation = { type: 'escalation', escalationCode: 'E' };
const escalating = draw(
  {
    ...{ start, sub: { kind: 'subProcess' }, inner: { kind: 'startEvent', in: 'sub' } },
    ...{ pay: task('pay', { in: 'sub' }), pack: task('pack', { in: 'sub' }) },
    up: { kind: 'endEvent', in: 'sub', event: escalation },
    caught: { kind: 'boundaryEvent', on: 'sub', event: escalation },
  },
  ['start>sub', 'inner>pay', 'inner>pack', 'pay>up'],
);

const TIMER_MS = 60_000;
/** A worker at work who has a minute; either way another task follows. */
const timed = draw(
  {
    ...{ start, pay: task('pay'), paid: task('paid'), remind: task('remind') },
    late: { kind: 'boundaryEvent', on: 'pay', event: { type: 'timer', kind: 'duration', value: 'PT60S' } },
  },
  ['start>pay', 'pay>paid', 'late>remind'],
);

const childError = { kind: 'boundaryEvent', on: 'call', event: { type: 'error', errorCode: 'E' } } as const;
const callsPaying = {
  kind: 'callActivity',
  ...{ processId: 'paying', binding: { type: 'latest' } },
  ...{ propagateAllParentVariables: true, propagateAllChildVariables: true },
} as const;
/** A process with one worker at work, and one that calls it, where an error or a message ends the call. */
const paying = draw({ start, pay: task('pay') }, ['start>pay'], 'paying');
const calling = draw(
  {
    ...{ start, call: callsPaying, failed: childError, onError: task('onError'), onMessage: task('onMessage') },
    told: { kind: 'boundaryEvent', on: 'call', event: { type: 'message', name: 'm', correlationKey: '="k"' } },
  },
  ['start>call', 'failed>onError', 'told>onMessage'],
);

const many = Array.from({ length: 40 }, (_, i) => i);
/** A worker at work beside many scopes in each of which a token waits for another. */
const wide = draw(
  {
    ...{ start, pay: task('pay') },
    ...Object.assign(
      {},
      ...many.map((i) => ({
        [`sub${i}`]: { kind: 'subProcess' },
        [`in${i}`]: { kind: 'startEvent', in: `sub${i}` },
        [`never${i}`]: task('never', { in: `sub${i}` }),
        [`join${i}`]: { kind: 'parallelGateway', in: `sub${i}` },
      })),
    ),
  },
  ['start>pay', ...many.flatMap((i) => [`start>sub${i}`, `in${i}>join${i}`, `never${i}>join${i}`])],
);

describe.each(Object.entries(mounts))('races: %s', (name, placement) => {
  const isSplit = name.startsWith('split');

  it('a process is deleted while instances are created: it stays for them, or none starts any more', async () => {
    const reached = { deleted: 0, running: 0 };
    await forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement);
      const { simulation } = clients;
      let deployed: object | undefined;
      void clients.deploy(oneTask).then(({ answer }) => {
        deployed = answer;
      });
      await simulation.runUntil(() => deployed !== undefined);
      const [process] = (deployed as unknown as Answers['DeployResourcesAnswer']).definitions;
      if (!process) throw new Error('Nothing was deployed');
      const remove = () => clients.remove(process.definition);
      let created = 0;
      const create = async () => {
        const outcome = await clients.create(clients.anyPartition());
        if (outcome.kind === 'done') created++;
        return outcome.kind;
      };
      let isRunning: boolean | undefined;
      const creates = Array.from({ length: Math.floor(4 * simulation.random()) }, () => create);
      await atOnce(clients, ...creates, async () => {
        const outcome = await remove();
        if (outcome.kind === 'done') isRunning = outcome.answer.running;
        return outcome.kind;
      });
      await simulation.settle();
      expect(isRunning).toBe(created > 0);
      expect(rowsIn(simulation, 'instance', 'definitions')).toBe(isRunning ? placement.partitions : 0);
      expect(rowsIn(simulation, 'instance', 'instances')).toBe(created);
      expect(rowsIn(simulation, 'deployment', 'deletions')).toBe(0);
      expect(await atOnce(clients, create)).toEqual([isRunning ? 'done' : 'rejected']);
      reached[isRunning ? 'running' : 'deleted']++;
    });
    expect(reached.deleted).toBeGreaterThan(0);
    expect(reached.running).toBeGreaterThan(0);
  });

  it('cancel meets complete: the instance decides, and one of them finds nothing', async () => {
    const reached = { cancelled: 0, completed: 0, jobGone: 0 };
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, oneTask);
      const { partition, key } = keyIn(clients, 'job', 'jobs');
      const complete = () => clients.tell('job', partition, 'CompleteJob', { job: key, variables: [] });
      const outcomes = await atOnce(clients, cancelOf(clients), complete);
      expect([...outcomes].sort()).toEqual(['NOT_FOUND', 'done']);
      const { JobCompleted = 0 } = await countEvents(clients.simulation, 'job');
      if (outcomes[1] === 'done') reached.completed++;
      else reached.cancelled++;
      // The job was complete, but its instance cancelled before it heard of it.
      if (outcomes[0] === 'done' && JobCompleted > 0) reached.jobGone++;
      await over(clients);
    }, 2);
    expect(reached.cancelled).toBeGreaterThan(0);
    expect(reached.completed).toBeGreaterThan(0);
    if (isSplit) expect(reached.jobGone).toBeGreaterThan(0);
  });

  it('a boundary timer meets complete: the instance goes on by one of them', async () => {
    const reached = { late: 0, completed: 0 };
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, timed);
      const { partition, key } = keyIn(clients, 'job', 'jobs');
      const complete = () => clients.tell('job', partition, 'CompleteJob', { job: key, variables: [] });
      const [outcome] = await atOnce(clients, complete, async () => {
        clients.simulation.passTime(TIMER_MS);
        return 'passed';
      });
      await clients.simulation.runUntil(() => rowsIn(clients.simulation, 'instance', 'subscriptions') === 0);
      await clients.simulation.settle();
      const { TimerTriggered = 0 } = await countEvents(clients.simulation, 'instance');
      expect(outcome).toBe(TimerTriggered > 0 ? 'NOT_FOUND' : 'done');
      reached[TimerTriggered > 0 ? 'late' : 'completed']++;
      // One path was taken: one job is there, and the instance with it.
      expect(rowsIn(clients.simulation, 'job', 'jobs')).toBe(1);
      await atOnce(clients, cancelOf(clients));
      await over(clients);
    }, 2);
    expect(reached.late).toBeGreaterThan(0);
    expect(reached.completed).toBeGreaterThan(0);
  });

  it('a caller is cancelled while what it calls ends: both are over, or the cancel finds nothing', async () => {
    const reached = { cancelled: 0, completed: 0, jobGone: 0 };
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, calling, 1, paying);
      expect(rowsIn(clients.simulation, 'instance', 'instances')).toBe(2);
      const { partition, key } = keyIn(clients, 'job', 'jobs');
      const complete = () => clients.tell('job', partition, 'CompleteJob', { job: key, variables: [] });
      const outcomes = await atOnce(clients, cancelOf(clients), complete);
      expect([...outcomes].sort()).toEqual(['NOT_FOUND', 'done']);
      const { JobCompleted = 0 } = await countEvents(clients.simulation, 'job');
      if (outcomes[1] === 'done') reached.completed++;
      else reached.cancelled++;
      if (outcomes[0] === 'done' && JobCompleted > 0) reached.jobGone++;
      await over(clients);
    }, 2);
    expect(reached.cancelled).toBeGreaterThan(0);
    expect(reached.completed).toBeGreaterThan(0);
    if (isSplit) expect(reached.jobGone).toBeGreaterThan(0);
  });

  it('an error in a called instance meets a message at its call activity: one of them ends it', async () => {
    const reached = { error: 0, message: 0 };
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, calling, 1, paying);
      const { simulation } = clients;
      await simulation.settle();
      const { partition, key } = keyIn(clients, 'job', 'jobs');
      const error = { job: key, errorCode: 'E', errorMessage: '', variables: [] };
      const [thrown, published] = await atOnce(
        clients,
        () => clients.tell('job', partition, 'ThrowJobError', error),
        async () => (await clients.publish('m', 'k', 0)).kind,
      );
      expect(published).toBe('done');
      await simulation.settle();
      reached[thrown === 'done' ? 'error' : 'message']++;
      // The called instance is over, and one path was taken.
      expect(rowsIn(simulation, 'instance', 'instances')).toBe(1);
      expect(rowsIn(simulation, 'job', 'jobs')).toBe(1);
      const activated = await eventNames(simulation, 'instance');
      expect(activated.filter((name) => name === 'ElementTerminating').length).toBeGreaterThan(0);
      await atOnce(clients, cancelOf(clients));
      await over(clients);
    }, 2);
    expect(reached.error).toBeGreaterThan(0);
    expect(reached.message).toBeGreaterThan(0);
  });

  it('an incident is raised while its instance is cancelled: it is closed, or never was', async () => {
    const reached = { closed: 0, never: 0 };
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, oneTask);
      await activate(clients, 'pay');
      const [cancelled] = await atOnce(clients, cancelOf(clients), failOf(clients));
      expect(cancelled).toBe('done');
      const { IncidentRaised = 0, IncidentClosed = 0 } = await countEvents(clients.simulation, 'incident');
      expect(IncidentClosed).toBe(IncidentRaised);
      reached[IncidentRaised > 0 ? 'closed' : 'never']++;
      await over(clients);
    }, 2);
    expect(reached.closed).toBeGreaterThan(0);
    expect(reached.never).toBeGreaterThan(0);
  });

  it('an incident is resolved while its instance is cancelled: the second finds nothing', async () => {
    const reached = { done: 0, NOT_FOUND: 0 };
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, oneTask);
      await activate(clients, 'pay');
      const [failed] = await atOnce(clients, failOf(clients));
      // Its time was over first: then nothing is raised.
      if (failed !== 'done') return;
      const job = keyIn(clients, 'job', 'jobs');
      await atOnce(clients, () => clients.tell('job', job.partition, 'UpdateJobRetries', { job: job.key, retries: 1 }));
      // The job's area has answered; its word to the register may still be on its way.
      await clients.simulation.runUntil(() => rowsIn(clients.simulation, 'incident', 'incidents') === 1);
      const { partition, key } = keyIn(clients, 'incident', 'incidents');
      const resolve = () => clients.tell('incident', partition, 'ResolveIncident', { incident: key });
      const [cancelled, resolved] = await atOnce(clients, cancelOf(clients), resolve);
      expect(cancelled).toBe('done');
      reached[resolved as 'done' | 'NOT_FOUND']++;
      await over(clients);
    }, 2);
    expect(reached.done).toBeGreaterThan(0);
    expect(reached.NOT_FOUND).toBeGreaterThan(0);
  });

  it('variables are set while a job is handed out: its worker sees those before or after', async () => {
    const reached = { before: 0, after: 0 };
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, oneTask);
      const { partition, key } = keyIn(clients, 'instance', 'instances');
      const variables = ['a', 'b'].map((variable) => ({ name: variable, value: '1' }));
      let seen: string | undefined;
      clients.work = async (_, { job }, context) => {
        seen = context.variables.map((variable) => variable.name).join();
        return (await clients.complete(partition, job)).kind;
      };
      await atOnce(
        clients,
        () => clients.poll(partition, 'pay').then(({ kind }) => kind),
        () => clients.tell('instance', partition, 'SetVariables', { element: key, variables, local: true }),
      );
      await clients.simulation.runUntil(() => seen !== undefined);
      expect(['', 'a,b']).toContain(seen);
      reached[seen === '' ? 'before' : 'after']++;
      await over(clients);
    }, 2);
    expect(reached.before).toBeGreaterThan(0);
    expect(reached.after).toBeGreaterThan(0);
  });

  it('what a failed job says is there when it is handed out again', () =>
    forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, oneTask);
      const { partition } = keyIn(clients, 'job', 'jobs');
      const seen: string[] = [];
      clients.work = async (_, { job, retries }, context) => {
        seen.push(context.variables.map(({ value }) => value).join());
        if (seen.length === 3) return (await clients.complete(partition, job)).kind;
        const variables = [{ name: 'tries', value: `${seen.length}` }];
        const body = { job, retries: retries - 1, errorMessage: '', backOffMs: seen.length * 10, variables };
        return clients.tell('job', partition, 'FailJob', body);
      };
      await clients.workUntil(['pay'], () => seen.length === 3);
      expect(seen).toEqual(['', '1', '2']);
      await over(clients);
    }, 2));

  it('an error ends the work of others while they complete it: they find nothing, or were first', async () => {
    const reached = { first: 0, late: 0, crossed: 0 };
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, together, 2);
      const [pay, pack] = [keyIn(clients, 'job', 'jobs', 0), keyIn(clients, 'job', 'jobs', 1)];
      const error = { job: pay.key, errorCode: 'broke', errorMessage: '', variables: [] };
      const [thrown, completed] = await atOnce(
        clients,
        () => clients.tell('job', pay.partition, 'ThrowJobError', error),
        () => clients.tell('job', pack.partition, 'CompleteJob', { job: pack.key, variables: [] }),
      );
      expect(thrown).toBe('done');
      expect(['done', 'NOT_FOUND']).toContain(completed);
      const events = await eventNames(clients.simulation, 'job');
      if (completed === 'done') reached.first++;
      else if (events.includes('JobCompleted')) reached.crossed++;
      else reached.late++;
      await over(clients);
    }, 2);
    expect(reached.first).toBeGreaterThan(0);
    expect(reached.late).toBeGreaterThan(0);
    if (isSplit) expect(reached.crossed).toBeGreaterThan(0);
  });

  it('an escalation ends the work of others while they complete it: they find nothing, or were first', async () => {
    const reached = { first: 0, late: 0, crossed: 0 };
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, escalating, 2);
      const [pay, pack] = [keyIn(clients, 'job', 'jobs', 0), keyIn(clients, 'job', 'jobs', 1)];
      const completeJob = (job: number) => ({ job, variables: [] });
      const [escalated, completed] = await atOnce(
        clients,
        () => clients.tell('job', pay.partition, 'CompleteJob', completeJob(pay.key)),
        () => clients.tell('job', pack.partition, 'CompleteJob', completeJob(pack.key)),
      );
      expect(escalated).toBe('done');
      expect(['done', 'NOT_FOUND']).toContain(completed);
      const events = await eventNames(clients.simulation, 'job');
      if (completed === 'done') reached.first++;
      else if (events.filter((name) => name === 'JobCompleted').length === 2) reached.crossed++;
      else reached.late++;
      await over(clients);
    }, 2);
    expect(reached.first).toBeGreaterThan(0);
    expect(reached.late).toBeGreaterThan(0);
    if (isSplit) expect(reached.crossed).toBeGreaterThan(0);
  });

  it('a cancel of more than a turn has room for goes on while others work', () =>
    forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, wide);
      const outcomes = await atOnce(clients, cancelOf(clients), cancelOf(clients));
      expect([...outcomes].sort()).toEqual(['NOT_FOUND', 'done']);
      await over(clients);
    }, 20));
});
