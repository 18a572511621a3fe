import assert from 'node:assert/strict';
import type { CaseContext } from '../../src/case.ts';
import { statusOf } from '../../src/client/expect-status.ts';
import { int64 } from '../../src/client/int64.ts';
import { chain, file } from '../../src/model/bpmn.ts';
import { activate, pause } from '../../src/steps.ts';
import type { Handled, WorkerClient } from './worker-client.ts';

const LOOK_AGAIN_MS = 20;
const SIDE_BY_SIDE = 40;
/** How long nothing may happen. */
const PATIENCE_MS = 300_000;

/** A client starts so many instances and does all their jobs: none is lost, and none is done twice. */
export async function workerFlow(context: CaseContext, client: WorkerClient, instances: number): Promise<void> {
  const { id } = context;
  const types = [`${id}-first`, `${id}-last`];
  const working = await client.start(context, { processId: id, xml: file(chain(id, types)), types, instances });
  const { created, handled } = working;
  try {
    await untilAll(() => handled.length, types.length * instances);
    assert.equal(new Set(created).size, instances);
    await untilOver(context, created);
  } finally {
    await working.close();
  }
  for (const type of types) {
    expectOnceEach(type, created, handled);
    assert.deepEqual((await activate(context, { type, requestTimeout: int64(-1) })).jobs, []);
  }
  assert.equal(new Set(handled.map(({ key }) => key)).size, types.length * instances);
}

/** Each instance had one job of the type, and with each number there was one. */
function expectOnceEach(type: string, created: readonly string[], handled: readonly Handled[]): void {
  const ofType = handled.filter((each) => each.type === type);
  assert.deepEqual(ofType.map(({ instance }) => instance).toSorted(), [...created].sort());
  const numbers = ofType.map(({ n }) => n).toSorted((a, b) => a - b);
  assert.deepEqual(
    numbers,
    created.map((_, n) => n),
  );
}

async function untilAll(count: () => number, wanted: number): Promise<void> {
  let [before, since] = [0, performance.now()];
  while (count() < wanted) {
    if (count() > before) [before, since] = [count(), performance.now()];
    assert.ok(performance.now() - since < PATIENCE_MS, `of ${wanted} jobs only ${before} came`);
    await pause(LOOK_AGAIN_MS);
  }
}

/** An instance that is over has no variables to be set, not even none. */
async function untilOver({ client }: CaseContext, instances: readonly string[]): Promise<void> {
  const look = (instance: string) =>
    statusOf(client.call('SetVariables', { elementInstanceKey: int64(BigInt(instance)) }));
  const left = [...instances];
  const work = async () => {
    for (let instance = left.pop(); instance !== undefined; instance = left.pop()) {
      const until = performance.now() + PATIENCE_MS;
      while ((await look(instance)).name !== 'NOT_FOUND') {
        assert.ok(performance.now() < until, `instance ${instance} does not end`);
        await pause(LOOK_AGAIN_MS);
      }
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
}
