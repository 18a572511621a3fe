import assert from 'node:assert/strict';
import type { CaseContext } from '../../../src/case.ts';
import { statusOf } from '../../../src/client/expect-status.ts';
import { int64 } from '../../../src/client/int64.ts';
import { PATIENCE_MS, pause } from '../../../src/steps.ts';
import type { ClientFlow } from '../../client-flows.ts';
import type { Connected, ElementClient, Seen } from './element-client.ts';
import { askOf, byMessage, bySignal, elementModel, jobsOf, signalOf, USER_TASK } from './element-model.ts';

const LOOK_AGAIN_MS = 50;
const BROADCAST_EVERY_MS = 200;

/** A client takes a process with all kinds of elements to its end. */
export function elementFlow({ name, whyNot, connect }: ElementClient): ClientFlow {
  return {
    name: `${name}: timers, calls, items, messages, signals, escalations and event sub-processes, to the end`,
    ...(whyNot && { whyNot }),
    async run(context) {
      const client = await connect(context);
      try {
        await toTheEnd(context, client);
      } finally {
        await client.close();
      }
    },
  };
}

async function toTheEnd(context: CaseContext, client: Connected): Promise<void> {
  const { id } = context;
  const seen = new Map<string, Seen>();
  const jobs = () => [...seen.values()].map(({ processId, element }) => `${processId}/${element}`);
  await client.deploy(`${id}.bpmn`, elementModel(id));
  // There may be user tasks of others.
  await client.work([id, USER_TASK], (job) => job.processId.startsWith(id) && seen.set(job.key, job));
  await client.publish(askOf(id), id);
  const instance = await client.create(id, { order: id });
  // Published when the job of the event sub-process is done: the signal interrupts that no more.
  await until('a message started a process', () => jobs().includes(byMessage(id)));
  const signals = await broadcastUntil(client, signalOf(id), () => jobs().includes(`${id}/last`));
  const expected = { ...jobsOf(id), [bySignal(id)]: signals };
  const wanted = Object.entries(expected).flatMap(([job, times]) => Array<string>(times).fill(job));
  await until('every job came', () => seen.size >= wanted.length);
  assert.deepEqual(jobs().sort(), wanted.sort());
  const last = [...seen.values()].find(({ element }) => element === 'last');
  assert.deepEqual(last?.variables.results, [10, 20, 30]);
  const look = () => context.client.call('SetVariables', { elementInstanceKey: int64(BigInt(instance)) });
  await until('the instance ended', async () => (await statusOf(look())).name === 'NOT_FOUND');
}

/** An instance catches only what is sent while it waits. Returns how many were sent. */
async function broadcastUntil(client: Connected, signal: string, isSo: () => boolean): Promise<number> {
  for (let sent = 1; ; sent++) {
    await client.broadcast(signal);
    await pause(BROADCAST_EVERY_MS);
    if (isSo()) return sent;
    assert.ok(sent * BROADCAST_EVERY_MS < PATIENCE_MS, 'no signal was caught');
  }
}

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    assert.ok(performance.now() < end, `it did not come so far that ${what}`);
    await pause(LOOK_AGAIN_MS);
  }
}
