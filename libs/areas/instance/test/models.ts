import type { ProcessModel } from '@millrace/bpmn-model';
import { encodeModel } from '@millrace/bpmn-model';
import { type DrawnNode, draw } from '@millrace/bpmn-model/testing';
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
  const ids = [...new Set(flows.flatMap((flow) => flow.split('>')))];
  return draw(Object.fromEntries(ids.map((id) => [id, nodeOf(id)])), flows);
}

function nodeOf(id: string): DrawnNode {
  if (id.startsWith('s')) return { kind: 'startEvent' };
  if (id.startsWith('e')) return { kind: 'endEvent' };
  return { kind: 'serviceTask', work: { type: 'job', jobType: id, retries: 3, headers: '{"a":"1"}' } };
}

/** The first version of a process `order`. */
export const INSTALLED = {
  kind: 'process',
  id: 'order',
  name: '',
  version: 1,
  versionTag: '',
  deployment: 1,
  requirements: 0,
};

/** An instance area where this model is installed. */
export function withModel(process: ProcessModel): Scenario<InstanceShape> {
  return given(new Scenario<InstanceShape>(instance), process);
}

/** The same area, with this model installed. */
export function given(scenario: Scenario<InstanceShape>, process: ProcessModel): Scenario<InstanceShape> {
  return scenario.given('DefinitionInstalled', {
    ...INSTALLED,
    definition: DEFINITION,
    model: encodeModel(process),
  });
}

/** A wish for an instance of the latest version. */
export const latest = { processId: 'order', version: -1, definition: 0, variables: [], options: undefined };
