import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { plainVariables } from '../variables/plain-variables.ts';

export const scopeInterrupting: Applier<InstanceShape, 'ScopeInterrupting'> = (
  { elements },
  { scope, event, variables },
) => {
  const row = elements.get(scope);
  if (!row) return;
  const interruption = { node: event, variables: plainVariables(variables) };
  elements.put(scope, { ...row, interruption, phase: 'interrupting' });
};
