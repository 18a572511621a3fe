import type { ProcessModel } from '@millrace/bpmn-model';
import type { ReadonlyTables } from '@millrace/kernel';
import type { InstanceShape } from './shape.ts';
import type { Definition } from './tables.ts';

/** The model that an instance runs by. */
export function modelOf(tables: ReadonlyTables<InstanceShape>, instance: number): ProcessModel {
  return definitionOf(tables, instance).model;
}

/** The definition that an instance runs by. */
export function definitionOf({ instances, definitions }: ReadonlyTables<InstanceShape>, instance: number): Definition {
  const definition = definitions.get(instances.get(instance)?.definition ?? 0);
  if (!definition) throw new Error(`Instance ${instance} has no definition`);
  return definition;
}
