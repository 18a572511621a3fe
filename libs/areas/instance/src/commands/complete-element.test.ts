import { describe, expect, it } from 'vitest';
import { latest, model, withModel } from '../../test/models.ts';

describe('CompleteElement', () => {
  it('goes on to the end, and the instance is over without a trace', () => {
    const scenario = withModel(model('s>t', 't>e'));
    scenario.when('CreateInstance', latest);
    const outcome = scenario.when('CompleteElement', { element: 3, job: 1, variables: [{ name: 'x', value: '1.10' }] });
    expect(outcome.events).toEqual([
      ['VariablesMerged', { scope: 1, variables: [{ name: 'x', value: '1.10' }], places: [0] }],
      ['ElementCompleted', { element: 3 }],
      ['ElementActivated', { element: 4, instance: 1, scope: 1, node: 3, token: 0, time: 0, flow: 1, loopCounter: 0 }],
      ['ElementCompleted', { element: 4 }],
      ['ElementCompleted', { element: 1 }],
    ]);
    expect(outcome.answer).toEqual(['CompleteJobAnswer', {}]);
    const { instances, elements, scopes } = scenario.tables;
    expect([instances.size, elements.size, scopes.size]).toEqual([0, 0, 0]);
  });

  it('takes every outgoing flow, and waits for all of them before the process is over', () => {
    const scenario = withModel(model('s>t', 't>e', 't>t2', 't>t3'));
    scenario.when('CreateInstance', latest);
    scenario.when('CompleteElement', { element: 3, job: 1, variables: [] });
    expect(scenario.tables.elements.get(1)?.children).toBe(2);
    const waiting = [...scenario.tables.elements.entries()].map(([key]) => key).filter((key) => key !== 1);
    for (const [index, element] of waiting.entries()) {
      expect(scenario.tables.instances.size).toBe(1);
      scenario.when('CompleteElement', { element, job: index + 2, variables: [] });
    }
    expect(scenario.tables.instances.size).toBe(0);
  });

  it('rejects an element that is gone, with the text of Zeebe for a job', () => {
    const scenario = withModel(model('s>t', 't>e'));
    expect(scenario.when('CompleteElement', { element: 3, job: 5, variables: [] }).rejection).toEqual({
      type: 'NOT_FOUND',
      reason: "Expected to complete job with key '1:job:5', but no such job was found",
    });
  });

  it('rejects an instance that is banned', () => {
    const scenario = withModel(model('s>t', 't>e'));
    scenario.when('CreateInstance', latest);
    scenario.whenSent('BanInstance', { instance: 1, text: 'a defect' });
    const { rejection, events } = scenario.when('CompleteElement', { element: 3, job: 5, variables: [] });
    expect(rejection?.type).toBe('INVALID_STATE');
    expect(rejection?.reason).toContain('a defect');
    expect(events).toEqual([]);
  });
});
