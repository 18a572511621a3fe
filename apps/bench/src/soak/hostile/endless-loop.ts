import { setTimeout as pause } from 'node:timers/promises';
import { endlessProcess } from '../../processes.ts';
import { deploy } from '../deploy.ts';
import type { HostileWork } from '../hostile-work.ts';
import { cancelAll, createAll } from '../instances.ts';

const ID = 'soak-loop';
const LOOP_MS = 8_000;

/** One instance that loops through gateways and waits for nothing. */
export const endlessLoop: HostileWork = {
  name: 'endless loop',
  pauseSeconds: 1,
  prepare: (target) => deploy(target, ID, endlessProcess(ID)),
  async round(target) {
    const instances = await createAll(target, ID, 1);
    await pause(LOOP_MS);
    await cancelAll(target, instances);
  },
};
