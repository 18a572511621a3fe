import { jobOf, nodeAt } from '@millrace/bpmn-model';
import type { QueryHandler, ReadonlyTables } from '@millrace/kernel';
import type { JobContext } from '@millrace/protocol';
import { modelOf } from '../model-of.ts';
import type { InstanceShape } from '../shape.ts';
import { visibleVariables, type Wanted, wantedOf } from '../variables/visible.ts';

/** What activated jobs contain beside the rows of the job area; undefined for element instances that are gone. */
export interface JobContextsQuery {
  readonly request: {
    readonly elements: readonly number[];
    /** The variables wanted; none means all that are visible. */
    readonly names: readonly string[];
  };
  readonly result: readonly (JobContext | undefined)[];
}

export const jobContexts: QueryHandler<InstanceShape, JobContextsQuery> = (tables, { elements, names }) => {
  const wanted = wantedOf(names);
  return elements.map((element) => jobContext(tables, element, wanted));
};

function jobContext(tables: ReadonlyTables<InstanceShape>, element: number, wanted: Wanted): JobContext | undefined {
  const row = tables.elements.get(element);
  const instance = row && tables.instances.get(row.instance);
  const definition = instance && tables.definitions.get(instance.definition);
  if (!definition) return undefined;
  const node = nodeAt(modelOf(tables, row.instance), row.node);
  return {
    element,
    elementId: node.id,
    instance: row.instance,
    root: row.root,
    processId: definition.processId,
    version: definition.version,
    definition: instance.definition,
    customHeaders: row.headers ?? jobOf(node)?.headers ?? '{}',
    tags: instance.tags ?? [],
    variables: visibleVariables(tables, element, wanted),
  };
}
