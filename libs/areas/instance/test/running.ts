import type { ProcessModel } from '@millrace/bpmn-model';
import { nodeAt } from '@millrace/bpmn-model';
import type { Scenario, ScenarioOutcome } from '@millrace/kernel/testing';
import type { Commands } from '@millrace/protocol';
import type { InstanceShape } from '../src/area.ts';
import { latest, withModel } from './models.ts';

/** The key of the one instance. */
export const INSTANCE = 1;

/** An instance of this model, with these variables, as far as it gets by itself. */
export function running(model: ProcessModel, variables: Readonly<Record<string, unknown>> = {}) {
  const scenario = withModel(model);
  const outcome = scenario.when('CreateInstance', { ...latest, variables: variablesOf(variables) });
  return { scenario, outcome };
}

/** Variables as commands carry them. */
export function variablesOf(values: Readonly<Record<string, unknown>>) {
  return Object.entries(values).map(([name, value]) => ({ name, value: JSON.stringify(value) }));
}

/** The element instances by the ids of their nodes, the newest of equal ones. */
export function elementsOf({ tables }: Scenario<InstanceShape>, model: ProcessModel): Readonly<Record<string, number>> {
  return Object.fromEntries([...tables.elements.entries()].map(([key, { node }]) => [nodeAt(model, node).id, key]));
}

/** The variables of one scope. */
export function scopeOf({ tables }: Scenario<InstanceShape>, key: number): Readonly<Record<string, unknown>> {
  const variables = tables.scopes.get(key)?.variables ?? [];
  return Object.fromEntries(variables.map(({ name, value }) => [name, JSON.parse(value)]));
}

/** The incident that an outcome raises last. */
export function raisedIn({ sends }: ScenarioOutcome) {
  const raised = sends.findLast(({ command }) => command === 'RaiseIncident');
  if (!raised) throw new Error('No incident was raised');
  return raised.body as Commands['incident']['RaiseIncident'];
}

/** How many rows are left beside the definitions. */
export function rowsOf({ tables }: Scenario<InstanceShape>): number {
  const { definitions, installed, ...others } = tables;
  return Object.values(others).reduce((sum, { size }) => sum + size, 0);
}
