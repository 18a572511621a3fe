import { emptyProcess } from '../../processes.ts';
import { deploy } from '../deploy.ts';
import type { HostileWork } from '../hostile-work.ts';
import { createAll } from '../instances.ts';

const ID = 'soak-empty';
const NAMES = 300_000;
const LARGE_BYTES = 3_900_000;

/** Creates with as many variables, and as large ones, as fit into a request. */
export const largeCreates: HostileWork = {
  name: 'large creates',
  pauseSeconds: 10,
  prepare: (target) => deploy(target, ID, emptyProcess(ID)),
  async round(target) {
    const members = Array.from({ length: NAMES }, (_, index) => `"v${index}":0`);
    await createAll(target, ID, 2, `{${members.join(',')}}`);
    await createAll(target, ID, 4, JSON.stringify({ text: 'x'.repeat(LARGE_BYTES) }));
  },
};
