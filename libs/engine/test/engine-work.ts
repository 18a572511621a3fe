import { noObserver } from '@millrace/processor';
import { startEngine } from '../src/engine.ts';
import type { RunningEngine } from '../src/in-process/running-engine.ts';

/** One for each call: a signal that all shared would gather the listeners of all seeds. */
const never = () => new AbortController().signal;
const DEADLINE = Number.MAX_SAFE_INTEGER;
const AT_ONCE = 100;
const ORDER = new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:test">
<process id="order" isExecutable="true"><startEvent id="start"/><endEvent id="end"/>
<serviceTask id="pay"><extensionElements><zeebe:taskDefinition type="pay"/></extensionElements></serviceTask>
<sequenceFlow id="a" sourceRef="start" targetRef="pay"/><sequenceFlow id="b" sourceRef="pay" targetRef="end"/>
</process></definitions>`);

/** Starts an engine on a folder. Its warnings go to `warnings`. */
export function startOn(folder: string, warnings: string[] = []): Promise<RunningEngine> {
  const warn = (message: string) => warnings.push(message);
  const halted = (error: Error) => warnings.push(`halted: ${error.message}`);
  const reporter = { info: () => {}, warn, failed: () => {}, halted };
  return startEngine({ partitions: 1, mount: 'joined', folder, reporter, observer: noObserver });
}

/** Deploys a process with one task. */
export async function deployOrder({ bus }: RunningEngine): Promise<void> {
  const resources = [{ name: 'order.bpmn', content: ORDER }];
  await bus.submit(
    { area: 'deployment', partition: 1 },
    'DeployResources',
    { resources, compiled: [], givenUp: '' },
    { signal: never(), deadline: DEADLINE },
  );
}

/** Creates instances, many at once, and returns when all are acknowledged. */
export async function createMany({ bus }: RunningEngine, count: number): Promise<void> {
  const variables = [{ name: 'text', value: JSON.stringify('x'.repeat(100)) }];
  const body = { processId: 'order', version: -1, definition: 0, variables, options: undefined };
  const at = { area: 'instance', partition: 1 } as const;
  let left = count;
  const lane = async () => {
    while (left-- > 0) await bus.submit(at, 'CreateInstance', body, { signal: never(), deadline: DEADLINE });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/**
 * Completes jobs as they come.
 * @returns waits until there is none left, and ends it
 */
export function workOff({ bus, states }: RunningEngine): () => Promise<void> {
  const to = { area: 'job', partition: 1 } as const;
  const complete = ({ job }: { job: number }) =>
    bus.submit(to, 'CompleteJob', { job, variables: [] }, { signal: never(), deadline: DEADLINE });
  bus.receiveJobs({
    push: async ({ jobs }) => {
      for (const job of jobs) void complete(job);
      return { yielded: [] };
    },
    jobsAvailable: () => {},
  });
  const jobsLeft = () => states[0]?.namedTables().get('job.jobs')?.size ?? 0;
  let isOver = false;
  const poll = { request: 'r', type: 'pay', worker: 'w', timeoutMs: 3_600_000, maxJobs: AT_ONCE };
  const work = async () => {
    while (!isOver || jobsLeft() > 0) {
      await bus.submit(to, 'ActivateJobs', poll, { signal: never(), deadline: DEADLINE });
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const working = work();
  return () => {
    isOver = true;
    return working;
  };
}

/** Creates instances one after another, and completes the jobs of every other. */
export async function someWork(engine: RunningEngine, instances: number): Promise<void> {
  const { bus } = engine;
  await deployOrder(engine);
  const jobs = Promise.withResolvers<readonly { job: number }[]>();
  bus.receiveJobs({
    push: async (push) => {
      jobs.resolve(push.jobs);
      return { yielded: [] };
    },
    jobsAvailable: () => {},
  });
  for (let i = 0; i < instances; i++) await createMany(engine, 1);
  const to = { area: 'job', partition: 1 } as const;
  const poll = { request: 'r', type: 'pay', worker: 'w', timeoutMs: 3_600_000, maxJobs: Math.ceil(instances / 2) };
  await bus.submit(to, 'ActivateJobs', poll, { signal: never(), deadline: DEADLINE });
  for (const { job } of await jobs.promise) {
    await bus.submit(to, 'CompleteJob', { job, variables: [] }, { signal: never(), deadline: DEADLINE });
  }
}
