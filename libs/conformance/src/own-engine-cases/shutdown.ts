import assert from 'node:assert/strict';
import { once } from 'node:events';
import { expectStatus } from '../client/expect-status.ts';
import { GatewayClient } from '../client/gateway-client.ts';
import { int64 } from '../client/int64.ts';
import { bytesField } from '../client/wire.ts';
import type { OwnEngineCase } from '../engine/own-engine-case.ts';

export const shutdown: readonly OwnEngineCase[] = [
  {
    name: 'SIGTERM ends waiting requests and watches with UNAVAILABLE, and the process with 0',
    mounts: ['joined'],
    async run(start) {
      const engine = await start(1);
      const client = new GatewayClient(engine.address);
      const waits = { timeout: int64(600_000), requestTimeout: int64(600_000) };
      const waiting = client.activate({ type: 'any', worker: 'w', maxJobsToActivate: 1, ...waits }).done;
      const watch = client.stream('/grpc.health.v1.Health/Watch');
      watch.end(bytesField(1, 'gateway_protocol.Gateway'));
      await once(watch, 'data');
      const watched = new Promise((resolve, reject) => {
        watch.on('error', reject).on('end', resolve).resume();
      });
      watched.catch(() => {});
      await client.call('Topology', {});
      // An engine that waits for them is killed before they are over, and that is not 0.
      assert.equal(await engine.stop(), 0);
      await expectStatus(waiting, 'UNAVAILABLE', 'The gateway is shutting down');
      await expectStatus(watched, 'UNAVAILABLE', 'The gateway is shutting down');
      await expectStatus(client.call('Topology', {}), 'UNAVAILABLE', /./);
      client.close();
      assert.equal(engine.errors(), '');
    },
  },
];
