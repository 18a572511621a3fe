import { snapshotStoreContract } from '@millrace/log/testing';
import { NatsCluster } from '@millrace/testkit/nats/nats-cluster';
import { NatsServer } from '@millrace/testkit/nats/nats-server';
import { Streams } from '@millrace/testkit/nats/streams';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connections } from '../src/connect.ts';
import { connect } from '../src/connect.ts';
import { JetStreamSnapshotStore } from '../src/snapshot-stream.ts';
import { binary, binaryForClusters } from './server.ts';

for (const replicas of [1, 3]) {
  const path = replicas === 1 ? binary : binaryForClusters;
  describe.skipIf(path === undefined)(`the snapshot store on JetStream with R${replicas}`, () => {
    let servers: NatsServer | NatsCluster;
    let connections: Connections;

    beforeAll(async () => {
      servers = replicas === 1 ? await NatsServer.create(path ?? '') : await NatsCluster.start(path ?? '');
      const urls = servers instanceof NatsCluster ? servers.urls : [servers.url];
      connections = await connect({ servers: urls, name: 'test' });
    });

    afterAll(async () => {
      await connections?.close();
      await servers?.remove();
    });

    for (const { name, run } of snapshotStoreContract) {
      it(`keeps the contract: ${name}`, async () => {
        const store = await JetStreamSnapshotStore.open(connections, 'job', replicas);
        await store.delete('job');
        await run(store);
      });
    }

    it('is made anew when its stream is deleted behind it: what was in it is gone, and new parts are taken', async () => {
      const store = await JetStreamSnapshotStore.open(connections, 'job', replicas);
      await store.put('job/1/a/1', new Uint8Array(1));
      const streams = await Streams.of(servers instanceof NatsCluster ? (servers.urls[0] ?? '') : servers.url);
      await streams.delete('snapshots-job');
      await streams.close();
      expect(await store.get('job/1/a/1')).toBeUndefined();
      expect(await store.list('job/1')).toEqual([]);
      await store.put('job/1/b/1', new Uint8Array(2));
      expect(await store.list('job/1')).toEqual(['job/1/b/1']);
    });

    it('takes names of its area only', async () => {
      const store = await JetStreamSnapshotStore.open(connections, 'job', replicas);
      await expect(store.put('instance/1/a/1', new Uint8Array(1))).rejects.toThrow('Expected a name of job');
    });
  });
}
