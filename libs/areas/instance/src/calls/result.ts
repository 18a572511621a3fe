import type { CallActivityNode } from '@millrace/bpmn-model';
import type { ReadonlyTables } from '@millrace/kernel';
import type { Variable } from '@millrace/protocol';
import type { InstanceShape } from '../shape.ts';

/** The root variables of a called instance, where its call activity takes them: all of them, or none. */
export function resultOf(
  { scopes }: ReadonlyTables<InstanceShape>,
  instance: number,
  { outputs, propagateAllChildVariables }: CallActivityNode,
): readonly Variable[] {
  const isWanted = outputs.length > 0 || propagateAllChildVariables;
  return (isWanted && scopes.get(instance)?.variables) || [];
}
