import { taskProcess } from '../../processes.ts';
import { deploy } from '../deploy.ts';
import type { HostileWork } from '../hostile-work.ts';

const ID = 'soak-chain';
const TASKS = 3_000;

/** The same large model again and again: it is compiled each time, and stays one version. */
export const largeDeployments: HostileWork = {
  name: 'large deployments',
  pauseSeconds: 20,
  round: (target) => deploy(target, ID, taskProcess(ID, TASKS)),
};
