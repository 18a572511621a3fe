import { describe, expect, it } from 'vitest';
import { installDecisions } from '../../test/decisions.ts';
import { DEFINITION, latest, model, withModel } from '../../test/models.ts';
import { INSTANCE } from '../../test/running.ts';

const oneTask = model('s>t1', 't1>e');
const prepare = (scenario: ReturnType<typeof withModel>, definition = DEFINITION) =>
  scenario.whenSent('PrepareUninstall', { definition });

describe('PrepareUninstall', () => {
  it('locks a process without instances: none starts until it is uninstalled or unlocked', () => {
    const scenario = withModel(oneTask);
    const { sends } = prepare(scenario);
    expect(sends).toMatchObject([
      { to: 'deployment', command: 'UninstallVoted', body: { partition: 1, running: false } },
    ]);
    expect(scenario.when('CreateInstance', latest).rejection?.type).toBe('NOT_FOUND');
    const byKey = { ...latest, processId: '', definition: DEFINITION };
    expect(scenario.when('CreateInstance', byKey).rejection?.type).toBe('NOT_FOUND');
    scenario.whenSent('AbortUninstall', { definition: DEFINITION });
    expect(scenario.when('CreateInstance', latest).rejection).toBeUndefined();
  });

  it('votes against where an instance runs, which is not touched', () => {
    const scenario = withModel(oneTask);
    scenario.when('CreateInstance', latest);
    const outcome = prepare(scenario);
    expect(outcome.events).toEqual([]);
    expect(outcome.sends).toMatchObject([{ body: { running: true } }]);
    expect(scenario.whenSent('AbortUninstall', { definition: DEFINITION }).events).toEqual([]);
    expect(scenario.when('CreateInstance', latest).rejection).toBeUndefined();
    for (const instance of [INSTANCE, ...[...scenario.tables.instances.entries()].map(([key]) => key)]) {
      scenario.when('CancelInstance', { instance });
    }
    expect(prepare(scenario).sends).toMatchObject([{ body: { running: false } }]);
  });

  it('takes decision requirements away at once, with their decisions', () => {
    const scenario = withModel(oneTask);
    installDecisions(scenario, { a: '1', b: '2' }, { key: 20, deployment: 1, version: 1 });
    prepare(scenario, 20);
    const { decisions, decisionRequirements, definitions } = scenario.tables;
    expect([decisions.size, decisionRequirements.size, definitions.size]).toEqual([0, 0, 1]);
  });
});

describe('UninstallDefinition', () => {
  it('takes a process away, and does nothing where it is gone', () => {
    const scenario = withModel(oneTask);
    prepare(scenario);
    scenario.whenSent('UninstallDefinition', { definition: DEFINITION });
    expect(scenario.tables.definitions.size).toBe(0);
    expect(scenario.whenSent('UninstallDefinition', { definition: DEFINITION }).events).toEqual([]);
  });
});
