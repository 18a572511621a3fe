import { type DrawnNode, draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { completeOne } from '../../test/calls.ts';
import { DEFINITION, INSTALLED } from '../../test/models.ts';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, scopeOf, variablesOf } from '../../test/running.ts';

const start = { kind: 'startEvent' } as const;

/** A process with this user task, and a task after it. */
function order(work: Readonly<Record<string, unknown>> = {}, fields: Readonly<Record<string, unknown>> = {}) {
  const user: DrawnNode = { kind: 'userTask', work: { type: 'userTask', headers: '{}', ...work }, ...fields };
  return draw({ start, user, after: task('after') }, ['start>user', 'user>after']);
}

const NONE = {
  ...{ assignee: '', candidateGroups: [], candidateUsers: [], dueDate: '', followUpDate: '' },
  ...{ priority: 50, form: 0, externalReference: '' },
};

/** The one user task, and its key. */
function taskIn({ scenario }: ReturnType<typeof running>) {
  const [[key, row] = [0, undefined]] = [...scenario.tables.userTasks.entries()];
  return { userTask: key, row };
}

type Started = ReturnType<typeof running>;

const assign = ({ scenario }: Started, userTask: number, assignee: string, allowOverride = true) =>
  scenario.when('AssignUserTask', { userTask, assignee, allowOverride, action: '' });
const update = ({ scenario }: Started, userTask: number, values: object) =>
  scenario.when('UpdateUserTask', {
    ...{ userTask, changed: Object.keys(values), candidateGroups: [], candidateUsers: [], dueDate: '' },
    ...{ followUpDate: '', priority: 0, action: '', ...values },
  });
const complete = ({ scenario }: Started, userTask: number, variables: Readonly<Record<string, unknown>> = {}) =>
  scenario.when('CompleteUserTask', { userTask, variables: variablesOf(variables), action: '' });

describe('a user task of the engine', () => {
  it('is there without a job, and done when somebody completes it', () => {
    const started = running(order(), { a: 1 });
    expect(started.outcome.sends).toEqual([]);
    const { userTask, row } = taskIn(started);
    expect(row).toEqual({ instance: INSTANCE, ...NONE });
    expect(userTask).toBe(elementsOf(started.scenario, order()).user);
    expect(complete(started, userTask, { b: 2 })).toMatchObject({ answer: ['CompleteUserTaskAnswer', {}] });
    expect(scopeOf(started.scenario, INSTANCE)).toEqual({ a: 1, b: 2 });
    expect(complete(started, userTask)).toMatchObject({ rejection: { type: 'NOT_FOUND' } });
    completeOne(started.scenario, 'after');
    expect(rowsOf(started.scenario)).toBe(0);
  });

  it('has what its expressions give when it is reached', () => {
    const work = {
      ...{ assignee: '=who', candidateGroups: '=["a","b"]', candidateUsers: '=[who]', priority: '=10 + 60' },
      ...{ dueDate: '2030-01-02T03:04:05Z', followUpDate: '=null', externalReference: '="x" + who' },
    };
    expect(taskIn(running(order(work), { who: 'anna' })).row).toEqual({
      ...{ instance: INSTANCE, assignee: 'anna', candidateGroups: ['a', 'b'], candidateUsers: ['anna'] },
      ...{ dueDate: '2030-01-02T03:04:05Z', followUpDate: '', priority: 70, form: 0, externalReference: 'xanna' },
    });
  });

  it.each([
    [{ assignee: '=who' }, "Expected result of the expression 'who' to be 'STRING', but was 'NULL'."],
    [{ candidateUsers: '=1' }, "Expected result of the expression '1' to be 'ARRAY', but was 'NUMBER'."],
    [{ dueDate: '="soon"' }, "Invalid date-time format 'soon'"],
    [{ priority: '=101' }, "Expected priority to be in the range [0,100] but was '101'."],
  ])('whose expression %o fails has an incident, and is there after that', (work, text) => {
    const { scenario, outcome } = running(order(work));
    expect(raisedIn(outcome)).toMatchObject({ type: 'EXTRACT_VALUE_ERROR', elementId: 'user' });
    expect(raisedIn(outcome).text).toContain(text);
    expect(scenario.tables.userTasks.size).toBe(0);
  });

  it('is assigned to somebody, somebody else and nobody', () => {
    const started = running(order());
    const { userTask } = taskIn(started);
    for (const assignee of ['anna', 'ben', '']) {
      expect(assign(started, userTask, assignee)).toMatchObject({ answer: ['AssignUserTaskAnswer', {}] });
      expect(taskIn(started).row?.assignee).toBe(assignee);
    }
  });

  it('is claimed by one, who may claim it again', () => {
    const started = running(order());
    const { userTask } = taskIn(started);
    for (const assignee of ['anna', 'anna']) assign(started, userTask, assignee, false);
    expect(assign(started, userTask, 'ben', false)).toMatchObject({ rejection: { type: 'INVALID_STATE' } });
    expect(taskIn(started).row?.assignee).toBe('anna');
  });

  it('changes what is named, and nothing else', () => {
    const started = running(order({ candidateGroups: '=["a"]', dueDate: '2030-01-02T03:04:05Z' }));
    const { userTask } = taskIn(started);
    update(started, userTask, { candidateUsers: ['anna'], dueDate: '', priority: 0 });
    expect(taskIn(started).row).toMatchObject({
      candidateGroups: ['a'],
      candidateUsers: ['anna'],
      dueDate: '',
      priority: 0,
    });
    for (const wrong of [{ dueDate: 'soon' }, { followUpDate: 'x' }, { priority: 101 }, { priority: -1 }]) {
      expect(update(started, userTask, wrong)).toMatchObject({ rejection: { type: 'INVALID_ARGUMENT' } });
    }
  });

  it('is canceled with its instance', () => {
    const started = running(order());
    const { userTask } = taskIn(started);
    const { events } = started.scenario.when('CancelInstance', { instance: INSTANCE });
    expect(events.map(([name]) => name)).toContain('UserTaskCanceled');
    expect(rowsOf(started.scenario)).toBe(0);
    expect(assign(started, userTask, 'anna')).toMatchObject({ rejection: { type: 'NOT_FOUND' } });
  });

  it('of a banned instance takes nothing', () => {
    const started = running(order());
    const { userTask } = taskIn(started);
    started.scenario.whenSent('BanInstance', { instance: INSTANCE, text: 'defect' });
    expect(complete(started, userTask)).toMatchObject({ rejection: { type: 'INVALID_STATE' } });
  });
});

describe('the form of a user task', () => {
  const form = (definition: number, version: number, deployment: number, versionTag = '') => ({
    ...{ ...INSTALLED, definition, kind: 'form', id: 'f', version, deployment, versionTag, model: new Uint8Array() },
  });

  it.each([
    [{ type: 'latest' }, 32],
    [{ type: 'versionTag', versionTag: 'v1' }, 31],
    [{ type: 'deployment' }, 30],
  ])('is of the version that it is bound to: %o', (binding, expected) => {
    const model = order({ form: { formId: '="f"', binding } });
    const { scenario, outcome } = running(model);
    expect(raisedIn(outcome)).toMatchObject({ type: 'FORM_NOT_FOUND', elementId: 'user' });
    const { deployment } = scenario.tables.definitions.get(DEFINITION) ?? { deployment: 0 };
    scenario.given('DefinitionInstalled', form(30, 1, deployment));
    scenario.given('DefinitionInstalled', form(31, 2, 90, 'v1'));
    scenario.given('DefinitionInstalled', form(32, 3, 91));
    const { incidentNumber } = raisedIn(outcome);
    const owner = elementsOf(scenario, model).user ?? 0;
    scenario.whenSent('RetryAfterIncident', { owner, incidentNumber, incident: 1 });
    expect(scenario.tables.userTasks.get(owner)?.form).toBe(expected);
  });

  it('is in the headers of a user task that is a job', () => {
    const work = { type: 'job', jobType: 'u', retries: 1, headers: '{"k":"v"}' };
    const model = order({ ...work, form: { formId: 'f', binding: { type: 'latest' } } });
    const { scenario, outcome } = running(model);
    scenario.given('DefinitionInstalled', form(30, 1, 90));
    const owner = elementsOf(scenario, model).user ?? 0;
    const { incidentNumber } = raisedIn(outcome);
    scenario.whenSent('RetryAfterIncident', { owner, incidentNumber, incident: 1 });
    const headers = JSON.parse(scenario.tables.elements.get(owner)?.headers ?? '');
    expect(headers).toEqual({ k: 'v', 'io.camunda.zeebe:formKey': '1:deployment:30' });
  });
});
