/**
 * How long a fail-over takes: kills the leader of the job or instance service again and again, and measures from the
 * SIGKILL to the next command that its partition acknowledges. `node libs/cluster/test/faults/fail-over.ts 20`
 */
import { setTimeout as delay } from 'node:timers/promises';
import { chain } from '@millrace/testkit/chain';
import { TestClient } from '@millrace/testkit/test-client';
import { ClusterUnderTest } from './cluster-under-test.ts';

const kills = Number(process.argv[2] ?? 20);
const how = process.argv[3] === 'SIGTERM' ? 'SIGTERM' : 'SIGKILL';
/** Each try has its own call, so that one whose answer was lost holds up nobody. */
const TRY_EVERY_MS = 10;

const under = await ClusterUnderTest.start({ copies: 2 });
const client = new TestClient(under.cluster.address, 10_000);
const times: number[] = [];
try {
  await client.deploy('one.bpmn', chain('one', 'work', 1));
  for (let kill = 0; kill < kills; kill++) {
    // A standby believes nothing before it has been connected for two seconds.
    await delay(2_500);
    const copy = await under.leaderOf('instance', 1);
    const child = under.cluster.children.get(`instance-${copy}`);
    const start = performance.now();
    child?.signal(how);
    times.push((await firstCreated()) - start);
    await child?.exited;
    await under.cluster.startService('instance', copy);
  }
  times.sort((one, other) => one - other);
  const quantile = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  console.log(`${how}, ${kills} times: p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms`);
} finally {
  client.close();
  await under.cluster.stop();
}

async function firstCreated(): Promise<number> {
  let created: number | undefined;
  while (created === undefined) {
    await delay(TRY_EVERY_MS);
    client.create('one').then(
      () => {
        created ??= performance.now();
      },
      () => {},
    );
  }
  return created;
}
