import { setTimeout as pause } from 'node:timers/promises';
import { cycleProcess } from '../../processes.ts';
import { deploy } from '../deploy.ts';
import type { HostileWork } from '../hostile-work.ts';
import { cancelAll, createAll } from '../instances.ts';

const ID = 'soak-cycles';
const INSTANCES = 10;
const LIVE_MS = 8_000;

/** Instances with timers that are due every millisecond. */
export const fastCycles: HostileWork = {
  name: 'fast cycles',
  pauseSeconds: 1,
  prepare: (target) => deploy(target, ID, cycleProcess(ID)),
  async round(target) {
    const instances = await createAll(target, ID, INSTANCES);
    await pause(LIVE_MS);
    await cancelAll(target, instances);
  },
};
