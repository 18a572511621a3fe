import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { DEFINITION, latest, withModel } from '../../test/models.ts';
import { elementsOf, INSTANCE, variablesOf } from '../../test/running.ts';

const model = draw({ s: { kind: 'startEvent' }, a: task('a') }, ['s>a']);
const caller = { gateway: 'test', request: 1 };
const answered = { instance: INSTANCE, definition: DEFINITION, processId: 'order', version: 1 };

function waiting(fetchVariables: string[] = []) {
  const scenario = withModel(model);
  const variables = variablesOf({ x: 1, y: 2 });
  const outcome = scenario.when('CreateInstanceWithResult', { ...latest, variables, fetchVariables });
  const { a: element } = elementsOf(scenario, model) as Record<'a', number>;
  return { scenario, outcome, element };
}

describe('CreateInstanceWithResult', () => {
  it('answers the client when the instance is complete, with the variables of its root', () => {
    const { scenario, outcome, element } = waiting();
    expect(outcome).toMatchObject({ answer: undefined, lateAnswers: [] });
    const completed = scenario.when('CompleteElement', { element, job: 1, variables: variablesOf({ z: 3 }) });
    expect(completed.answer).toEqual(['CompleteJobAnswer', {}]);
    const variables = variablesOf({ x: 1, y: 2, z: 3 });
    const body = { ...answered, variables };
    expect(completed.lateAnswers).toEqual([{ to: caller, name: 'CreateInstanceWithResultAnswer', body }]);
  });

  it('gives only the variables that are wanted', () => {
    const { scenario, element } = waiting(['y', 'none']);
    const { lateAnswers } = scenario.when('CompleteElement', { element, job: 1, variables: [] });
    expect(lateAnswers).toMatchObject([{ body: { variables: variablesOf({ y: 2 }) } }]);
  });

  it('answers at once where nothing waits', () => {
    const scenario = withModel(draw({ s: { kind: 'startEvent' } }, []));
    const outcome = scenario.when('CreateInstanceWithResult', { ...latest, fetchVariables: [] });
    expect(outcome.lateAnswers).toMatchObject([{ to: caller, body: answered }]);
  });

  it('does not answer when the instance is cancelled', () => {
    const { scenario } = waiting();
    expect(scenario.when('CancelInstance', { instance: INSTANCE }).lateAnswers).toEqual([]);
    expect(scenario.tables.instances.size).toBe(0);
  });

  it('rejects what cannot be created at once', () => {
    const wanted = { ...latest, processId: 'x', fetchVariables: [] };
    expect(withModel(model).when('CreateInstanceWithResult', wanted).rejection?.type).toBe('NOT_FOUND');
  });
});
