import type { ProcessModel } from '@millrace/bpmn-model';
import type { ReadonlyTables } from '@millrace/kernel';
import type { InstanceShape } from './shape.ts';

/** The model that an instance runs by. */
export function modelOf({ instances, definitions }: ReadonlyTables<InstanceShape>, instance: number): ProcessModel {
  const definition = definitions.get(instances.get(instance)?.definition ?? 0);
  if (!definition) throw new Error(`Instance ${instance} has no definition`);
  return definition.model;
}
