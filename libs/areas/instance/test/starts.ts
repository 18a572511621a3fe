import { encodeModel, type ProcessModel } from '@millrace/bpmn-model';
import { type DrawnNode, draw, task } from '@millrace/bpmn-model/testing';
import { Scenario, type ScenarioOutcome } from '@millrace/kernel/testing';
import { type InstanceShape, instance } from '../src/area.ts';
import { INSTALLED } from './models.ts';
import { variablesOf } from './running.ts';

export const messageStart = { type: 'message', name: 'paid' };
export const signalStart = { type: 'signal', name: 'go' };

/** A process that an event of this definition starts; `work` says which version works. */
export function startedBy(event: object, work = 'work', more: Partial<DrawnNode> = {}): ProcessModel {
  return draw({ begun: { kind: 'startEvent', event, ...more }, work: task(work) }, ['begun>work']);
}

/** An instance area to which definitions come. */
export function area(options = {}): Scenario<InstanceShape> {
  return new Scenario<InstanceShape>(instance, { time: 1_000, ...options });
}

/** A definition comes to the partition, and all that follows from it in this area happens. */
export function install(scenario: Scenario<InstanceShape>, model: ProcessModel, definition = 7, version = 1) {
  const body = { ...INSTALLED, definition, version, model: encodeModel(model) };
  return followed(scenario, scenario.whenSent('InstallDefinition', body));
}

/** What commands of this area to itself lead to, the first outcome included. */
export function followed(scenario: Scenario<InstanceShape>, ...first: ScenarioOutcome[]): ScenarioOutcome[] {
  const outcomes = [...first];
  for (const { sends } of outcomes) {
    for (const { to, command, body } of sends) {
      const isOwn = to === 'instance' && command !== 'ContinueInstance';
      if (isOwn) outcomes.push(scenario.whenSent(command as 'BeginInstance', body as never));
    }
  }
  return outcomes;
}

/** A message with the key 5 for the start event of the process. */
export function requestOf(more = {}) {
  const { type, name } = messageStart;
  const variables = variablesOf({ sum: 3 });
  return { processId: 'order', definition: 7, type, name, message: 5, correlationKey: 'k', variables, ...more };
}

/** The types of the jobs that were made. */
export function jobsIn(outcomes: readonly ScenarioOutcome[]): readonly string[] {
  return outcomes.flatMap(({ sends }) =>
    sends.flatMap(({ command, body }) => (command === 'CreateJob' ? [(body as { type: string }).type] : [])),
  );
}

/** What was sent to the message area. */
export function toldIn(outcomes: readonly ScenarioOutcome[]) {
  return outcomes.flatMap(({ sends }) =>
    sends.flatMap(({ to, command, body }) => (to === 'message' ? [[command, body] as const] : [])),
  );
}
