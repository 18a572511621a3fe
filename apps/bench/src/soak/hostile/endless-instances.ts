import { setTimeout as pause } from 'node:timers/promises';
import { endlessProcess } from '../../processes.ts';
import { deploy } from '../deploy.ts';
import type { HostileWork } from '../hostile-work.ts';
import { cancelAll, createAll } from '../instances.ts';

const ID = 'soak-endless';
const INSTANCES = 200;
const LOOP_MS = 30_000;

/** Instances that never end and wait for nothing, at work most of the time. */
export const endlessInstances: HostileWork = {
  name: 'endless instances',
  pauseSeconds: 10,
  prepare: (target) => deploy(target, ID, endlessProcess(ID)),
  async round(target) {
    const instances = await createAll(target, ID, INSTANCES);
    await pause(LOOP_MS);
    await cancelAll(target, instances);
  },
};
