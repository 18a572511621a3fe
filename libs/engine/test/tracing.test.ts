import { draw, task } from '@millrace/bpmn-model/testing';
import type { Span, TraceContext } from '@millrace/protocol';
import { eventTypes, traceIdOf } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { chain } from './chain.ts';
import { Clients, mounts } from './clients.ts';
import { leftovers } from './leftovers.ts';
import { forEachSeed } from './simulation/seeds.ts';
import { SpanRecorder } from './span-recorder.ts';
import { withDefect } from './with-defect.ts';

const TASKS = ['pick', 'pack'];
const INSTANCES = 3;

/** Runs instances to their end. `root`: the trace of a client's call. Returns those of the calls that create. */
async function runInstances(
  clients: Clients,
  root: () => TraceContext | undefined,
): Promise<(TraceContext | undefined)[]> {
  const roots: (TraceContext | undefined)[] = [];
  let isStarted = false;
  void clients.deploy(chain(...TASKS)).then(async () => {
    const creates = Array.from({ length: INSTANCES }, () => {
      roots.push(root());
      return clients.create(clients.anyPartition(), 'order', [], roots.at(-1));
    });
    await Promise.all(creates);
    isStarted = true;
  });
  await clients.simulation.runUntil(() => isStarted);
  const completed = () => clients.done.filter(({ outcome }) => outcome === 'done').length;
  await clients.workUntil(TASKS, () => completed() === INSTANCES * TASKS.length);
  await clients.simulation.runToEnd();
  expect(leftovers(clients.simulation)).toEqual({});
  return roots;
}

/** Those whose parent is neither a span of the same trace nor one of these places. */
function orphans(spans: readonly Span[], places: readonly TraceContext[]): readonly string[] {
  const known = new Set([...places, ...spans.map(({ context }) => context)]);
  return spans.filter(({ parent }) => !parent || !known.has(parent)).map(({ name }) => name);
}

/** How often each name comes. */
function counted(spans: readonly Span[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name } of spans) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

const inProcessor = {
  'process CreateInstance': 1,
  'process CreateJob': TASKS.length,
  'process CompleteJob': TASKS.length,
  'process CompleteElement': TASKS.length,
};
const between = { 'send CreateJob': TASKS.length, 'send CompleteElement': TASKS.length };

describe.each(Object.entries(mounts))(
  'an instance is one trace from its first command to its last: %s',
  (name, placement) => {
    const expected = name.startsWith('split') ? { ...inProcessor, ...between } : inProcessor;

    it('whether or not its workers go on with it', () =>
      forEachSeed(async (seed) => {
        const recorder = new SpanRecorder();
        const clients = await Clients.start(seed, placement, { tracer: recorder });
        const ofWorkers: TraceContext[] = [];
        const others: TraceContext[] = [];
        clients.work = async (partition, { job, trace }) => {
          const dice = clients.simulation.random();
          // It goes on with the trace of its job, begins one of its own, or traces nothing.
          const own =
            dice < 0.4 ? recorder.next(trace as TraceContext) : dice < 0.7 ? recorder.begin().context : undefined;
          if (own) (dice < 0.4 ? ofWorkers : others).push(own);
          return (await clients.complete(partition, job, own)).kind;
        };
        const roots = (await runInstances(clients, () => recorder.begin().context)) as TraceContext[];
        for (const root of roots) {
          const spans = recorder.of(root);
          expect(counted(spans)).toEqual(expected);
          expect(orphans(spans, [root, ...ofWorkers])).toEqual([]);
        }
        // What came of a call in another trace is linked to it.
        const linked = recorder.spans.flatMap(({ link }) => link ?? []);
        expect(linked.sort()).toEqual(others.sort());
        expect(new Set(recorder.spans.map(({ context }) => context)).size).toBe(recorder.spans.length);
      }, 10));
  },
);

const ends = Array.from({ length: 110 }, (_, i) => `end${i}`);
/** Two tasks that the turn which creates an instance has no room for. */
const wide = draw(
  {
    ...{ start: { kind: 'startEvent' }, pick: task('pick'), pack: task('pack') },
    ...Object.fromEntries(ends.map((end) => [end, { kind: 'endEvent' }])),
  },
  [...ends, 'pick', 'pack'].map((to) => `start>${to}`),
);

describe.each(Object.entries(mounts))('crashes lose no trace of a job: %s', (_, placement) => {
  it('what is logged of traces is there again', () =>
    forEachSeed(async (seed) => {
      const recorder = new SpanRecorder();
      const clients = await Clients.start(seed, placement, { tracer: recorder, streams: true });
      const { simulation } = clients;
      const jobs: (TraceContext | undefined)[] = [];
      clients.work = async (partition, { job, trace }) => {
        jobs.push(trace);
        return (await clients.complete(partition, job)).kind;
      };
      let isDeployed = false;
      void clients.deploy(wide).then(() => (isDeployed = true));
      await simulation.runUntil(() => isDeployed);
      const roots = Array.from({ length: INSTANCES }, () => recorder.begin().context);
      for (const root of roots) void clients.create(clients.anyPartition(), 'order', [], root);
      simulation.crashes = 0.01;
      await clients.workUntil(TASKS, () => simulation.crashed >= 4);
      simulation.crashes = 0;
      await clients.workUntil(TASKS, () => Object.keys(leftovers(simulation)).length === 0);
      await simulation.runToEnd();
      const traces = new Set<string | undefined>(roots.map(traceIdOf));
      expect(jobs.filter((trace) => !traces.has(trace && traceIdOf(trace)))).toEqual([]);
    }, 20));
});

describe.each(Object.entries(mounts))('a failure is found by its trace: %s', (_, placement) => {
  it('and says in its span what it was', () =>
    forEachSeed(async (seed) => {
      const recorder = new SpanRecorder();
      const areas = withDefect('instance', 'CompleteElement');
      const clients = await Clients.start(seed, placement, { tracer: recorder, areas });
      const root = recorder.begin().context;
      void clients.deploy(chain('pay')).then(() => clients.create(clients.anyPartition(), 'order', [], root));
      await clients.workUntil(['pay'], () => clients.done.length === 1);
      await clients.simulation.settle();
      expect(clients.simulation.failedTraces).toEqual([traceIdOf(root)]);
      const failed = recorder.spans.filter(({ error }) => error !== undefined);
      expect(failed).toMatchObject([{ name: 'process CompleteElement', error: 'Error: a defect in CompleteElement' }]);
    }, 50));
});

describe.each(Object.entries(mounts))('nothing is kept of what is not traced: %s', (_, placement) => {
  it.each([
    ['not sampled', new SpanRecorder()],
    ['off', undefined],
  ])('%s', (__, tracer) =>
    forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement, tracer && { tracer });
      await runInstances(clients, () => undefined);
      const records = (await clients.simulation.batches()).flatMap(({ batch }) => batch.records);
      expect(records.length).toBeGreaterThan(0);
      expect(records.filter(({ event }) => event?.area === 2 && event.code === eventTypes.job.JobTraced.code)).toEqual(
        [],
      );
      expect(records.filter(({ send }) => send && Object.hasOwn(send, 'trace'))).toEqual([]);
      expect(tracer?.spans ?? []).toEqual([]);
    }, 50),
  );
});
