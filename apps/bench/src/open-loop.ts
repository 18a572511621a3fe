import { setTimeout as pause } from 'node:timers/promises';
import { CreateProcessInstanceRequest } from '@millrace/protocol/gateway';
import type { RawClient } from './raw-client.ts';
import { frame } from './raw-client.ts';

const OK = 0;
const DEADLINE_EXCEEDED = 4;
const RESOURCE_EXHAUSTED = 8;
const TICK_MS = 1;

export interface OpenLoop {
  readonly client: RawClient;
  readonly processId: string;
  readonly variables: string;
  /** Creates a second, whatever becomes of them. */
  readonly rate: number;
  readonly seconds: number;
}

export interface OpenLoopResult {
  /** Until the last answer. */
  readonly seconds: number;
  readonly sent: number;
  readonly rejected: number;
  readonly timedOut: number;
  readonly otherErrors: number;
  /** Of those that were accepted, from the moment when they were due, in milliseconds, sorted. */
  readonly latencies: readonly number[];
}

/** Creates instances at a rate, without waiting for the answers; then waits for the last of them. */
export async function openLoop({ client, processId, variables, rate, seconds }: OpenLoop): Promise<OpenLoopResult> {
  const request = CreateProcessInstanceRequest.encode({ bpmnProcessId: processId, version: -1, variables }).finish();
  const framed = frame(request);
  const counts = { sent: 0, rejected: 0, timedOut: 0, otherErrors: 0 };
  const latencies: number[] = [];
  const calls = new Set<Promise<void>>();
  const one = async (due: number) => {
    const { status } = await client.call('CreateProcessInstance', framed);
    if (status === OK) latencies.push(performance.now() - due);
    else if (status === RESOURCE_EXHAUSTED) counts.rejected++;
    else if (status === DEADLINE_EXCEEDED) counts.timedOut++;
    else counts.otherErrors++;
  };
  const start = performance.now();
  for (let now = start; now < start + seconds * 1000; now = performance.now()) {
    const due = Math.floor(((now - start) / 1000) * rate);
    for (; counts.sent < due; counts.sent++) {
      const call = one(start + (counts.sent / rate) * 1000);
      calls.add(call);
      void call.finally(() => calls.delete(call));
    }
    await pause(TICK_MS);
  }
  await Promise.all(calls);
  const took = (performance.now() - start) / 1000;
  return { ...counts, seconds: took, latencies: latencies.sort((a, b) => a - b) };
}
