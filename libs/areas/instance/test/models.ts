import type { Node, ProcessModel } from '@millrace/bpmn-model';
import { encodeModel, noScope } from '@millrace/bpmn-model';
import { Scenario } from '@millrace/kernel/testing';
import type { InstanceShape } from '../src/area.ts';
import { instance } from '../src/area.ts';

/** The key of the definition in these tests. */
export const DEFINITION = 7;

/**
 * A model from its flows: ids are kinds by their first letter (s start, t task, e end). Node 0 is the process, the
 * others follow in the order in which the flows name them.
 * @example model('s>t1', 't1>e')
 */
export function model(...flows: readonly string[]): ProcessModel {
  const pairs = flows.map((flow) => flow.split('>') as [string, string]);
  const ids = [...new Set(pairs.flat())];
  const outgoing = (id: string) => pairs.flatMap(([source], index) => (source === id ? [index] : []));
  const nodes: Node[] = ids.map((id): Node => {
    const base = { id, scope: 0, outgoing: outgoing(id) };
    if (id.startsWith('s')) return { ...base, kind: 'startEvent' };
    if (id.startsWith('e')) return { ...base, kind: 'endEvent' };
    return { ...base, kind: 'serviceTask', jobType: id, retries: 3, headers: '{"a":"1"}' };
  });
  const start = ids.findIndex((id) => id.startsWith('s'));
  return {
    version: 1,
    processId: 'order',
    nodes: [{ id: 'order', kind: 'process', scope: noScope, outgoing: [] }, ...nodes],
    flows: pairs.map(([source, target], index) => ({
      id: `f${index}`,
      source: ids.indexOf(source) + 1,
      target: ids.indexOf(target) + 1,
    })),
    ...(start < 0 ? {} : { startNode: start + 1 }),
  };
}

/** An instance area where this model is installed. */
export function withModel(process: ProcessModel): Scenario<InstanceShape> {
  return new Scenario<InstanceShape>(instance).given('DefinitionInstalled', {
    definition: DEFINITION,
    processId: 'order',
    version: 1,
    model: encodeModel(process),
  });
}

/** A wish for an instance of the latest version. */
export const latest = { processId: 'order', version: -1, definition: 0, variables: [] };
