import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { merge } from '../variables/merge.ts';
import { plainVariables } from '../variables/plain-variables.ts';

export const variablesMerged: Applier<InstanceShape, 'VariablesMerged'> = ({ scopes }, { scope, variables }) =>
  scopes.put(scope, { variables: merge(scopes.get(scope)?.variables ?? [], plainVariables(variables)) });
