import { taskProcess } from '../../processes.ts';
import { deploy } from '../deploy.ts';
import type { HostileWork } from '../hostile-work.ts';
import { cancelAll, createAll } from '../instances.ts';

const ID = 'soak-variables';
/** As much as a request of 4 MB takes. */
const BYTES = 4 * 1024 * 1024 - 4_096;
const TIMES = 10;

/** An instance whose variable of 4 MB is set again and again. */
export const largeVariables: HostileWork = {
  name: 'large variables',
  pauseSeconds: 1,
  prepare: (target) => deploy(target, ID, taskProcess(ID)),
  async round(target) {
    const instances = await createAll(target, ID, 1);
    for (let n = 0; n < TIMES; n++) {
      const variables = JSON.stringify({ large: String.fromCharCode(97 + n).repeat(BYTES) });
      for (const elementInstanceKey of instances) {
        await target.client.call('SetVariables', { elementInstanceKey, variables, local: false });
      }
    }
    await cancelAll(target, instances);
  },
};
