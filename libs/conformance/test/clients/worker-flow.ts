import assert from 'node:assert/strict';
import type { CaseContext } from '../../src/case.ts';
import { int64 } from '../../src/client/int64.ts';
import { chain, file } from '../../src/model/bpmn.ts';
import { activate, pause } from '../../src/steps.ts';

const INSTANCES = 50;
const PATIENCE_MS = 20_000;

/** What the Node clients have in common, each in its own words. */
export interface WorkerClient {
  deploy(name: string, xml: Buffer): Promise<void>;
  create(processId: string, variables: { readonly n: number }): Promise<void>;
  /** Opens a worker that calls `onJob` for each job and completes it. */
  work(type: string, onJob: (variables: { readonly n?: number }) => void): void;
  close(): Promise<unknown>;
}

/** Deploys, starts instances, and lets a worker of the client complete each of their jobs. */
export async function workerFlow(context: CaseContext, client: WorkerClient): Promise<void> {
  const { id } = context;
  try {
    await client.deploy(`${id}.bpmn`, Buffer.from(file(chain(id, [`${id}-first`, `${id}-last`]))));
    const seen: number[] = [];
    client.work(`${id}-first`, () => {});
    client.work(`${id}-last`, ({ n = -1 }) => seen.push(n));
    const numbers = Array.from({ length: INSTANCES }, (_, index) => index);
    await Promise.all(numbers.map((n) => client.create(id, { n })));
    const until = performance.now() + PATIENCE_MS;
    while (seen.length < INSTANCES && performance.now() < until) await pause(20);
    assert.deepEqual(
      seen.toSorted((a, b) => a - b),
      numbers,
    );
  } finally {
    await client.close();
  }
  for (const type of [`${id}-first`, `${id}-last`]) {
    assert.deepEqual((await activate(context, { type, requestTimeout: int64(-1) })).jobs, []);
  }
}
