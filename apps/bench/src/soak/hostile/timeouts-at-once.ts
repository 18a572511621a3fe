import { setTimeout as pause } from 'node:timers/promises';
import { numberToInt64 } from '@millrace/protocol';
import { taskProcess } from '../../processes.ts';
import { deploy } from '../deploy.ts';
import type { HostileWork } from '../hostile-work.ts';
import { cancelAll, createAll } from '../instances.ts';

const ID = 'soak-timeouts';
const JOBS = 2_000;
const TIMEOUT_MS = 3_000;

/** Thousands of jobs that nobody completes time out at once. */
export const timeoutsAtOnce: HostileWork = {
  name: 'timeouts at once',
  pauseSeconds: 20,
  prepare: (target) => deploy(target, ID, taskProcess(ID)),
  async round(target) {
    const instances = await createAll(target, ID, JOBS);
    const stream = target.client.activateJobs({
      ...{ type: ID, worker: 'soak', maxJobsToActivate: JOBS },
      ...{ timeout: numberToInt64(TIMEOUT_MS), requestTimeout: numberToInt64(-1) },
    });
    stream.on('error', () => {}).resume();
    await pause(2 * TIMEOUT_MS);
    await cancelAll(target, instances);
  },
};
