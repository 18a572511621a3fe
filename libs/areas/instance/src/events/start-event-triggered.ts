import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { plainVariables } from '../variables/plain-variables.ts';

export const startEventTriggered: Applier<InstanceShape, 'StartEventTriggered'> = (
  { elements },
  { scope, event, variables },
) => {
  const row = elements.get(scope);
  if (row) elements.put(scope, { ...row, start: { node: event, variables: plainVariables(variables) } });
};
