import type { AreaContract } from '@millrace/processor';
import { areaNames, areaNumbers, commandTypes } from '@millrace/protocol';

/** The commands of each area, whether it runs in this process or not. */
export const contracts: readonly AreaContract[] = areaNames.map((name) => ({
  name,
  number: areaNumbers[name],
  commands: commandTypes[name],
}));
