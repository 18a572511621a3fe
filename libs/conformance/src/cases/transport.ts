import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type ClientHttp2Session, connect } from 'node:http2';
import { connectivityState } from '@grpc/grpc-js';
import type { Case } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { int64 } from '../client/int64.ts';
import { activateOne, create, deployChain, pause, request } from '../steps.ts';

const GZIP = 2;

export const transport: readonly Case[] = [
  {
    name: 'requests compressed with gzip are read',
    async run(context) {
      const client = context.connect({ 'grpc.default_compression_algorithm': GZIP });
      const own = { ...context, client };
      await deployChain(own, context.id);
      await create(own, JSON.stringify({ text: 'x'.repeat(10_000) }));
      assert.equal(JSON.parse((await activateOne(own)).variables).text.length, 10_000);
    },
  },
  {
    name: 'a client that pings often keeps its connection, with and without calls',
    async run(context) {
      const client = context.connect({ 'grpc.keepalive_time_ms': 20, 'grpc.keepalive_permit_without_calls': 1 });
      await client.call('Topology', {});
      const states = new Set<number>();
      const watch = setInterval(() => states.add(client.connectivity), 10);
      await client.activate(request(context, { requestTimeout: int64(400) })).done;
      await pause(400);
      clearInterval(watch);
      await client.call('Topology', {});
      assert.deepEqual([...states], [connectivityState.READY]);
    },
  },
  {
    name: 'bare HTTP/2 pings without any call bring no GOAWAY',
    async run({ address, closeLater }) {
      const session = connect(`http://${address}`);
      closeLater(() => session.destroy());
      let wasSentAway = false;
      session.on('goaway', () => {
        wasSentAway = true;
      });
      await once(session, 'connect');
      for (let count = 0; count < 100; count++) await ping(session);
      assert.equal(wasSentAway, false);
    },
  },
  {
    name: 'authorization, empty or not, is ignored where none is asked for',
    async run({ client }) {
      for (const authorization of ['', 'Bearer x', 'Basic eDp5']) {
        await client.call('Topology', {}, { metadata: { authorization } });
      }
    },
  },
  {
    name: "the client's own deadline ends the call, and its place is free",
    async run(context) {
      const { client, id } = context;
      await deployChain(context, id);
      const hasty = client.activate(request(context), { deadlineMs: 300 });
      await expectStatus(hasty.done, 'DEADLINE_EXCEEDED', /./);
      const other = activateOne(context);
      await pause(100);
      await create(context);
      await other;
      assert.deepEqual(hasty.jobs, []);
    },
  },
  {
    name: 'bytes that are no message are INTERNAL, and the connection goes on',
    async run(context) {
      const client = context.connect();
      const bytes = Buffer.of(0xff, 0xff, 0xff);
      await expectStatus(client.raw('/gateway_protocol.Gateway/CompleteJob', bytes), 'INTERNAL', /./);
      await client.call('Topology', {});
    },
  },
];

function ping(session: ClientHttp2Session): Promise<void> {
  return new Promise((resolve, reject) => {
    session.once('error', reject);
    session.ping((error) => {
      session.off('error', reject);
      if (error) reject(error);
      else resolve();
    });
  });
}
