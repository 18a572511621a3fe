import { setTimeout as pause } from 'node:timers/promises';
import { StreamClient } from '../../stream-client.ts';
import type { HostileWork } from '../hostile-work.ts';

const STREAMS = 3_000;
const OPEN_MS = 5_000;

/** Thousands of job streams open and close. */
export const jobStreams: HostileWork = {
  name: 'job streams',
  pauseSeconds: 20,
  async round({ address }) {
    const streams = new StreamClient(address);
    await streams.open(STREAMS, (index) => ({ type: `soak-none-${index % 100}`, worker: `worker-${index}` }));
    await pause(OPEN_MS);
    await streams.close();
    streams.disconnect();
  },
};
