import { encodeModel } from '@millrace/bpmn-model';
import { describe, expect, it } from 'vitest';
import { DEFINITION, INSTALLED, latest, model, withModel } from '../../test/models.ts';

const oneTask = model('s>t', 't>e');
const variables = [{ name: 'id', value: '9007199254740993' }];

describe('CreateInstance', () => {
  it('starts at the none start event and goes on to where it has to wait', () => {
    const scenario = withModel(oneTask);
    const outcome = scenario.when('CreateInstance', { ...latest, variables });
    expect(outcome.events).toEqual([
      [
        'InstanceCreated',
        { instance: 1, definition: DEFINITION, parentInstance: 0, parentElement: 0, root: 1, startKey: '' },
      ],
      ['ElementActivated', { element: 1, instance: 1, scope: 0, node: 0, token: 0, time: 0, flow: -1, loopCounter: 0 }],
      ['VariablesMerged', { scope: 1, variables, places: [0] }],
      ['ElementActivated', { element: 2, instance: 1, scope: 1, node: 1, token: 0, time: 0, flow: -1, loopCounter: 0 }],
      ['ElementCompleted', { element: 2 }],
      ['ElementActivated', { element: 3, instance: 1, scope: 1, node: 2, token: 0, time: 0, flow: 0, loopCounter: 0 }],
    ]);
    const job = { element: 3, instance: 1, elementId: 't', processId: 'order', type: 't', retries: 3 };
    expect(outcome.sends).toEqual([{ to: 'job', command: 'CreateJob', body: job }]);
    const answer = { instance: 1, definition: DEFINITION, processId: 'order', version: 1 };
    expect(outcome.answer).toEqual(['CreateInstanceAnswer', answer]);
  });

  it('is over at once, without a trace, where nothing waits', () => {
    const scenario = withModel(model('s>e'));
    scenario.when('CreateInstance', { ...latest, variables });
    const { instances, elements, scopes, tokens } = scenario.tables;
    expect([instances.size, elements.size, scopes.size, tokens.size]).toEqual([0, 0, 0, 0]);
  });

  it('takes the latest version, an exact one, or a key; an id beats a key', () => {
    const scenario = withModel(oneTask);
    scenario.given('DefinitionInstalled', {
      ...INSTALLED,
      definition: 9,
      version: 2,
      model: encodeModel(oneTask),
    });
    const definitionOf = (wanted: Partial<typeof latest>) =>
      scenario.when('CreateInstance', { ...latest, ...wanted }).answer?.[1];
    expect(definitionOf({})).toMatchObject({ definition: 9, version: 2 });
    expect(definitionOf({ version: 1 })).toMatchObject({ definition: DEFINITION, version: 1 });
    expect(definitionOf({ processId: '', definition: DEFINITION })).toMatchObject({ version: 1 });
    expect(definitionOf({ definition: DEFINITION })).toMatchObject({ definition: 9 });
  });

  it('rejects a process that there is not', () => {
    const reasonOf = (wanted: Partial<typeof latest>) =>
      withModel(oneTask).when('CreateInstance', { ...latest, ...wanted }).rejection;
    const notFound = (reason: string) => ({ type: 'NOT_FOUND', reason });
    expect(reasonOf({ processId: 'x' })).toEqual(
      notFound("Expected to find process definition with process ID 'x', but none found"),
    );
    expect(reasonOf({ version: 0 })).toEqual(
      notFound("Expected to find process definition with process ID 'order' and version '0', but none found"),
    );
    expect(reasonOf({ processId: '', definition: 8 })).toEqual(
      notFound("Expected to find process definition with key '1:deployment:8', but none found"),
    );
  });

  it('rejects a process without a none start event', () => {
    expect(withModel(model('t>e')).when('CreateInstance', latest).rejection).toEqual({
      type: 'INVALID_STATE',
      reason: 'Expected to create instance of process with none start event, but there is no such event',
    });
  });

  it('parks what does not fit into a turn and continues with it', () => {
    const flows = Array.from({ length: 120 }, (_, i) => `s>t${i}`);
    const scenario = withModel(model(...flows));
    const created = scenario.when('CreateInstance', latest);
    expect(created.sends.at(-1)).toEqual({
      to: 'instance',
      command: 'ContinueInstance',
      body: { instance: 1 },
      later: true,
    });
    let tasks = created.sends.filter(({ command }) => command === 'CreateJob').length;
    expect(tasks).toBeLessThan(120);
    for (let turns = 0; scenario.tables.tokens.size > 0 && turns < 10; turns++) {
      const { sends } = scenario.whenSent('ContinueInstance', { instance: 1 });
      tasks += sends.filter(({ command }) => command === 'CreateJob').length;
    }
    expect(tasks).toBe(120);
    expect(scenario.tables.elements.get(1)?.children).toBe(120);
  });
});
