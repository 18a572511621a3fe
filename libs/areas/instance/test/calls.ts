import { encodeModel, type ProcessModel } from '@millrace/bpmn-model';
import { type DrawnNode, draw, task } from '@millrace/bpmn-model/testing';
import type { Scenario, ScenarioOutcome } from '@millrace/kernel/testing';
import type { InstanceShape } from '../src/area.ts';
import { INSTALLED, latest, withModel } from './models.ts';
import { variablesOf } from './running.ts';

/** The key of the first definition of `child`; those after it count on. */
export const CHILD = 20;

const start = { kind: 'startEvent' } as const;

/** A call activity that calls the latest `child`, unless the fields say otherwise. */
export function call(fields: Readonly<Record<string, unknown>> = {}): DrawnNode {
  return {
    ...{ kind: 'callActivity', processId: 'child', binding: { type: 'latest' } },
    ...{ propagateAllParentVariables: true, propagateAllChildVariables: true, ...fields },
  } as DrawnNode;
}

/** A process `order`: a call activity `call`, then a task `after`. */
export function calling(
  fields: Readonly<Record<string, unknown>> = {},
  extra: Readonly<Record<string, DrawnNode>> = {},
  flows: readonly string[] = [],
): ProcessModel {
  return draw({ start, call: call(fields), after: task('after'), ...extra }, ['start>call', 'call>after', ...flows]);
}

/** A process `child` with one task `work`, which ends at `end`. */
export const child = draw(
  { start, work: task('work'), end: { kind: 'endEvent' } },
  ['start>work', 'work>end'],
  'child',
);

/** Installs versions of processes, the first with this key. */
export function install(
  scenario: Scenario<InstanceShape>,
  models: readonly ProcessModel[],
  { key = CHILD, deployment = 1, version = 1 } = {},
): void {
  for (const [index, model] of models.entries()) {
    const { processId: id, versionTag = '' } = model;
    const definition = key + index;
    const installed = { ...INSTALLED, definition, id, version: version + index, versionTag, deployment };
    scenario.given('DefinitionInstalled', { ...installed, model: encodeModel(model) });
  }
}

/** An instance of `order` with these variables, where these processes are installed beside it. */
export function caller(
  order: ProcessModel,
  others: readonly ProcessModel[],
  variables: Readonly<Record<string, unknown>> = {},
) {
  const scenario = withModel(order);
  install(scenario, others);
  const outcome = scenario.when('CreateInstance', { ...latest, variables: variablesOf(variables) });
  return { scenario, outcome };
}

/** The element instances of the node with this id, and their keys. */
export function elementsWith({ tables }: Scenario<InstanceShape>, id: string): number[] {
  return [...tables.elements.entries()].flatMap(([key, row]) => {
    const { definition = 0 } = tables.instances.get(row.instance) ?? {};
    return tables.definitions.get(definition)?.model.nodes[row.node]?.id === id ? [key] : [];
  });
}

/** Completes the job of the first element instance of a node. */
export function completeOne(
  scenario: Scenario<InstanceShape>,
  id: string,
  variables: Readonly<Record<string, unknown>> = {},
) {
  const [element = 0] = elementsWith(scenario, id);
  return scenario.when('CompleteElement', { element, job: 1, variables: variablesOf(variables) });
}

/** The error that the worker of the first element instance of a node throws. */
export function throwOne(scenario: Scenario<InstanceShape>, id: string, errorCode = 'E') {
  const [element = 0] = elementsWith(scenario, id);
  return scenario.when('ThrowError', { element, job: 1, errorCode, errorMessage: '', variables: [] });
}

/** More turns than any test takes. */
const MOST_TURNS = 2_000;

/** Runs what a command and the turns after it left to be continued, and says how many turns it took, and which was the last. */
export function runOn(scenario: Scenario<InstanceShape>, first: ScenarioOutcome) {
  const continued = (outcome: ScenarioOutcome) => outcome.sends.filter(({ later }) => later).map(({ body }) => body);
  const waiting = continued(first);
  let [turns, outcome] = [1, first];
  for (let body = waiting.shift(); body; body = waiting.shift()) {
    if (turns++ > MOST_TURNS) throw new Error('It does not come to an end');
    outcome = scenario.whenSent('ContinueInstance', body as { instance: number });
    waiting.push(...continued(outcome));
  }
  return { turns, outcome };
}
