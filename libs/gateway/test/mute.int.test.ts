import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { running } from './running.ts';

test('a connection on which no HTTP/2 arrives is closed; one of a client that does nothing is kept', async () => {
  const { client, channel, port } = await running({ keepAlive: { everyMs: 20, timeoutMs: 500 } });
  await client.Topology({});
  const ready = channel.getConnectivityState(false);
  const mute = connect(port, '127.0.0.1');
  mute.resume();
  await new Promise((closed) => mute.on('close', closed));
  // By then the idle client has answered more than twenty pings.
  expect(channel.getConnectivityState(false)).toBe(ready);
});
