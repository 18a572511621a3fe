import { finished } from 'node:stream/promises';
import { numberToInt64 } from '@millrace/protocol';
import { taskProcess } from '../../processes.ts';
import { deploy } from '../deploy.ts';
import type { HostileWork, Target } from '../hostile-work.ts';
import { cancelAll, createAll } from '../instances.ts';

const ID = 'soak-activate';
const JOBS = 300;
const NAMES = 300_000;
const TIMEOUT_MS = 1_000;

/** Polls for hundreds of jobs that ask for hundreds of thousands of variables. */
export const hugeActivations: HostileWork = {
  name: 'huge activations',
  pauseSeconds: 15,
  prepare: (target) => deploy(target, ID, taskProcess(ID)),
  async round(target) {
    const instances = await createAll(target, ID, JOBS, '{"v1":1}');
    const names = Array.from({ length: NAMES }, (_, index) => `v${index}`);
    try {
      await poll(target, names);
      await poll(target, names.slice(0, 1_000));
    } finally {
      await cancelAll(target, instances);
    }
  },
};

/** Polls once; that it is rejected is fine. */
async function poll({ client }: Target, fetchVariable: string[]): Promise<void> {
  const stream = client.activateJobs({
    ...{ type: ID, worker: 'soak', fetchVariable, maxJobsToActivate: JOBS },
    ...{ timeout: numberToInt64(TIMEOUT_MS), requestTimeout: numberToInt64(-1) },
  });
  stream.resume();
  await finished(stream).catch(() => {});
}
