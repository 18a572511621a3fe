import { setTimeout as pause } from 'node:timers/promises';
import { itemsProcess } from '../../processes.ts';
import { deploy } from '../deploy.ts';
import type { HostileWork } from '../hostile-work.ts';
import { cancelAll, createAll } from '../instances.ts';

const ID = 'soak-items';
const ITEMS = 10_000;
const LIVE_MS = 3_000;

/** An instance with thousands of parallel items, a job each, which is cancelled. */
export const manyItems: HostileWork = {
  name: 'parallel items',
  pauseSeconds: 1,
  prepare: (target) => deploy(target, ID, itemsProcess(ID)),
  async round(target) {
    const items = Array.from({ length: ITEMS }, (_, index) => index);
    const instances = await createAll(target, ID, 1, JSON.stringify({ items }));
    await pause(LIVE_MS);
    await cancelAll(target, instances);
  },
};
