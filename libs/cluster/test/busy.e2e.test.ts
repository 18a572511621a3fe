import { chain } from '@millrace/testkit/chain';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { statusOf, TestClient } from '@millrace/testkit/test-client';
import { expect, it } from 'vitest';
import { ClusterUnderTest } from './faults/cluster-under-test.ts';

const INVALID_ARGUMENT = 3;
/** Compiled in more than a second, in which the process hears nothing. */
const MANY_TASKS = 4_000;
const binary = await natsServerBinary();

it.skipIf(binary === undefined)('a leader that was busy for long tells what it has to tell all the same', async () => {
  const under = await ClusterUnderTest.start({});
  const client = new TestClient(under.cluster.address);
  try {
    const large = client.deploy('large.bpmn', chain('large', 'work', MANY_TASKS));
    const broken = Array.from({ length: 3 }, () => client.deploy('bad.bpmn', Buffer.from('<no')));
    const rejected = await Promise.all(broken.map((call) => call.then(() => undefined, statusOf)));
    expect(rejected.map((status) => status?.code)).toEqual(Array(3).fill(INVALID_ARGUMENT));
    expect(await large).toMatchObject({ version: 1 });
  } finally {
    client.close();
    await under.cluster.stop();
  }
});
