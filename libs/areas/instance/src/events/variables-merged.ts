import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { merge } from '../variables/merge.ts';

/** Rows hold plain values, not messages: these inherit what is empty, and rows are kept as JSON. */
export const variablesMerged: Applier<InstanceShape, 'VariablesMerged'> = ({ scopes }, { scope, variables }) =>
  scopes.put(scope, {
    variables: merge(
      scopes.get(scope)?.variables ?? [],
      variables.map(({ name, value }) => ({ name, value })),
    ),
  });
