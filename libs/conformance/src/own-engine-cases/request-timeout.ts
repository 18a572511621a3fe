import assert from 'node:assert/strict';
import { statusOf } from '../client/expect-status.ts';
import { GatewayClient } from '../client/gateway-client.ts';
import type { OwnEngineCase } from '../engine/own-engine-case.ts';
import { chain, file } from '../model/bpmn.ts';

/** Less than a deployment takes whose messages are delayed on their way, but for rare luck. */
const REQUEST_TIMEOUT_MS = 1;
const ATTEMPTS = 20;

export const requestTimeout: readonly OwnEngineCase[] = [
  {
    name: 'a call that is not answered within the request timeout is DEADLINE_EXCEEDED',
    mounts: ['split'],
    async run(start) {
      const engine = await start(1, { 'request-timeout-ms': REQUEST_TIMEOUT_MS });
      const client = new GatewayClient(engine.address);
      try {
        const content = Buffer.from(file(chain('slow', ['slow'])));
        const deploy = () => statusOf(client.call('DeployResource', { resources: [{ name: 'slow.bpmn', content }] }));
        const ended = await Promise.all(Array.from({ length: ATTEMPTS }, deploy));
        const late = ended.filter(({ name }) => name !== 'OK');
        assert.notEqual(late.length, 0);
        for (const { name, details } of late) {
          assert.equal(name, 'DEADLINE_EXCEEDED');
          const text =
            'Time out between gateway and broker: DeployResources on partition 1 was not answered within 1 ms';
          assert.equal(details, text);
        }
      } finally {
        client.close();
        await engine.stop();
      }
    },
  },
];
