import { setTimeout as pause } from 'node:timers/promises';
import { numberToInt64 } from '@millrace/protocol';
import { GatewayClient } from '@millrace/testkit/gateway-client';
import { taskProcess } from '../../processes.ts';
import { StreamClient } from '../../stream-client.ts';
import { deploy } from '../deploy.ts';
import type { HostileWork } from '../hostile-work.ts';
import { cancelAll, createAll } from '../instances.ts';

const ID = 'soak-torn';
const CLIENTS = 20;
const JOBS = 50;
const ALIVE_MS = 250;

/** Clients with streams and polls that are torn down while jobs are on their way to them. */
export const tornClients: HostileWork = {
  name: 'torn clients',
  pauseSeconds: 10,
  prepare: (target) => deploy(target, ID, taskProcess(ID)),
  async round(target) {
    const instances = await createAll(target, ID, JOBS);
    for (let n = 0; n < CLIENTS; n++) {
      const client = new GatewayClient(target.address);
      const poll = client.activateJobs({
        ...{ type: ID, worker: 'torn', maxJobsToActivate: JOBS },
        ...{ timeout: numberToInt64(ALIVE_MS), requestTimeout: numberToInt64(60_000) },
      });
      poll.on('error', () => {}).resume();
      const streams = new StreamClient(target.address);
      await streams.open(10, () => ({ type: ID, worker: 'torn' }));
      await pause(ALIVE_MS);
      streams.disconnect();
      client.close();
      poll.cancel();
    }
    await cancelAll(target, instances);
  },
};
