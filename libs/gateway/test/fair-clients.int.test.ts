import { createChannel, createClient } from 'nice-grpc';
import { expect, onTestFinished, test } from 'vitest';
import { gatewayService } from '../src/grpc/service.ts';
import { FakeBus } from './fake-bus.ts';
import { running } from './running.ts';

const MANY = 1_000;
const create = (bpmnProcessId: string) => ({ bpmnProcessId, version: -1 });
/** What a new instance is answered with. */
const created = { kind: 'done', answer: { instance: 7, definition: 5, processId: 'p', version: 3 } } as const;

/** An engine that answers creates when it is let. */
class SlowBus extends FakeBus {
  readonly #waiting: (() => void)[] = [];
  #isLet = false;

  constructor() {
    super();
    this.scripts.set('CreateInstance', async () => {
      if (!this.#isLet) await new Promise<void>((done) => this.#waiting.push(done));
      return created as never;
    });
  }

  letAll(): void {
    this.#isLet = true;
    for (const done of this.#waiting) done();
  }

  /** The processes whose creates have come, in their order. */
  get created(): unknown[] {
    return this.received.map(({ body }) => (body as { processId: string }).processId);
  }
}

test('a client that sends a thousand at once is passed by, and keeps nobody out', async () => {
  const bus = new SlowBus();
  const { client, port } = await running({}, bus);
  // Else it would share the connection of the first.
  const channel = createChannel(`127.0.0.1:${port}`, undefined, { 'grpc.use_local_subchannel_pool': 1 });
  onTestFinished(() => channel.close());
  const other = createClient(gatewayService, channel);
  // Its connection is there before the others' calls are on their way.
  await other.Topology({});
  const many = Array.from({ length: 2 * MANY }, () => client.CreateProcessInstance(create('many')));
  const answers = Promise.allSettled(many);
  // By the first rejection the limit is reached.
  await Promise.race(many.map((call) => call.catch(() => {})));
  const one = other.CreateProcessInstance(create('one'));
  // It has come by the time that a later call of its client is answered.
  await other.Topology({});
  bus.letAll();
  await expect(one).resolves.toMatchObject({ version: 3 });
  const rejected = (await answers).filter(({ status }) => status === 'rejected').length;
  expect(rejected).toBeGreaterThan(0);
  expect(bus.created.indexOf('one')).toBeLessThan(MANY / 2);
});
