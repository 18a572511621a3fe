import type { Int64 } from '@millrace/protocol';
import { int64ToText, numberToInt64 } from '@millrace/protocol';
import { BenchClient } from './client.ts';
import { oneTaskProcess } from './one-task-process.ts';

export interface Load {
  readonly address: string;
  /** How many instances are on their way at once. */
  readonly inFlight: number;
  readonly seconds: number;
  /** Called when the warm-up is over, and when the time is. */
  readonly onPhase: (phase: 'start' | 'end') => void;
}

export interface LoadResult {
  readonly instances: number;
  readonly seconds: number;
  /** From the create call to the answer of the complete call, in milliseconds, sorted. */
  readonly latencies: readonly number[];
}

const WARM_UP_SECONDS = 3;
const VARIABLES = JSON.stringify({
  orderId: 'order-4711',
  amount: 99.95,
  items: Array(8).fill({ sku: 'A-1', count: 2, price: 12.5 }),
});

/** A closed loop of instances of a process with one task: each is created, its job activated and completed. */
export async function oneTaskLoad({ address, inFlight, seconds, onPhase }: Load): Promise<LoadResult> {
  const client = new BenchClient(address);
  const id = `bench-${process.pid}-${inFlight}`;
  await client.call('DeployResource', { resources: [{ name: `${id}.bpmn`, content: oneTaskProcess(id) }] });
  const waiting = new Map<string, () => void>();
  const worker = work(client, id, inFlight, waiting);
  const latencies: number[] = [];
  const start = performance.now();
  let measuredFrom = Number.POSITIVE_INFINITY;
  let isOver = false;
  const lane = async () => {
    while (!isOver) {
      const created = performance.now();
      await runInstance(client, id, waiting);
      if (created >= measuredFrom && !isOver) latencies.push(performance.now() - created);
    }
  };
  const lanes = Array.from({ length: inFlight }, lane);
  await until(start + WARM_UP_SECONDS * 1000);
  measuredFrom = performance.now();
  onPhase('start');
  await until(measuredFrom + seconds * 1000);
  onPhase('end');
  isOver = true;
  const measured = (performance.now() - measuredFrom) / 1000;
  await Promise.all(lanes);
  worker.stop();
  client.close();
  return { instances: latencies.length, seconds: measured, latencies: latencies.sort((a, b) => a - b) };
}

async function runInstance(client: BenchClient, id: string, waiting: Map<string, () => void>): Promise<void> {
  const created = await client.call('CreateProcessInstance', { bpmnProcessId: id, version: -1, variables: VARIABLES });
  const key = int64ToText(created.processInstanceKey);
  if (waiting.has(key)) {
    waiting.delete(key);
    return;
  }
  await new Promise<void>((resolve) => waiting.set(key, resolve));
}

/** Completes jobs as they come; tells the lane of each instance when its job is done. */
function work(client: BenchClient, type: string, maxJobs: number, waiting: Map<string, () => void>) {
  let isOver = false;
  const complete = async (jobKey: Int64, instance: string) => {
    await client.call('CompleteJob', { jobKey, variables: '{"paid":true}' });
    const done = waiting.get(instance);
    if (done) {
      waiting.delete(instance);
      done();
    } else waiting.set(instance, () => {});
  };
  const poll = () => {
    if (isOver) return;
    const request = { type, worker: 'bench', timeout: numberToInt64(60_000), maxJobsToActivate: maxJobs };
    const stream = client.activate({ ...request, requestTimeout: numberToInt64(10_000) });
    stream.on('data', ({ jobs }) => {
      for (const { key, processInstanceKey } of jobs) void complete(key, int64ToText(processInstanceKey));
    });
    stream.on('end', poll);
    stream.on('error', (error) => {
      if (!isOver) throw error;
    });
  };
  poll();
  return { stop: () => (isOver = true) };
}

function until(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time - performance.now()));
}
