import { wideProcess } from '../../processes.ts';
import { deploy } from '../deploy.ts';
import type { HostileWork } from '../hostile-work.ts';
import { cancelAll, createAll } from '../instances.ts';

const ID = 'soak-wide';
const TASKS = 1_000;
const INSTANCES = 5;

/** Instances with a thousand tasks each begin and are cancelled. */
export const largeCancels: HostileWork = {
  name: 'large cancels',
  pauseSeconds: 15,
  prepare: (target) => deploy(target, ID, wideProcess(ID, TASKS)),
  async round(target) {
    await cancelAll(target, await createAll(target, ID, INSTANCES));
  },
};
