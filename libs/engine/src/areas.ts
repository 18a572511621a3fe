import { deployment } from '@millrace/area-deployment';
import { incident } from '@millrace/area-incident';
import { instance } from '@millrace/area-instance';
import { job } from '@millrace/area-job';
import { message } from '@millrace/area-message';
import type { Area } from '@millrace/kernel';
import type { AreaContract } from '@millrace/processor';

/** All five. */
export const areas: readonly Area[] = [deployment, instance, job, message, incident];

/** What each of them takes. */
export const contracts: readonly AreaContract[] = areas.map(({ name, number, commandTypes }) => ({
  name,
  number,
  commands: commandTypes,
}));

export const areaNumbersHeld: readonly number[] = areas.map(({ number }) => number);
