import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { plainVariables } from '../variables/plain-variables.ts';

export const startParked: Applier<InstanceShape, 'StartParked'> = ({ parkedStarts }, event) => {
  const { start, waitsFor, processId, definition, type, name, message, correlationKey } = event;
  const variables = plainVariables(event.variables);
  parkedStarts.put(start, { waitsFor, processId, definition, type, name, message, correlationKey, variables });
};
