import { logContract } from '@millrace/log/testing';
import { NatsCluster } from '@millrace/testkit/nats/nats-cluster';
import { NatsServer } from '@millrace/testkit/nats/nats-server';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Connections } from '../src/connect.ts';
import { connect } from '../src/connect.ts';
import { JetStreamLog } from '../src/jetstream-log.ts';
import { binary, binaryForClusters } from './server.ts';

for (const replicas of [1, 3]) {
  const path = replicas === 1 ? binary : binaryForClusters;
  describe.skipIf(path === undefined)(`the log on JetStream with R${replicas} keeps the contract`, () => {
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

    for (const [index, { name, run }] of logContract.entries()) {
      it(name, async () => {
        const address = { area: 'job', partition: index + 1 } as const;
        const log = await JetStreamLog.open({ connections, address, replicas, create: true });
        await run(log);
        await log.close();
      });
    }
  });
}
