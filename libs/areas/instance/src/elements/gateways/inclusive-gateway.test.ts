import type { ProcessModel } from '@millrace/bpmn-model';
import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, variablesOf } from '../../../test/running.ts';

const or = { kind: 'inclusiveGateway' } as const;
const s = { kind: 'startEvent' } as const;

/** Forks to tasks a, b and c by `=a`, `=b` and by default, and joins them. */
const forkAndJoin = draw({ s, or, a: task('a'), b: task('b'), c: task('c'), join: or, after: task('after') }, [
  ...['s>or', 'or>a =a', 'or>b =b', 'or>c default'],
  ...['a>join', 'b>join', 'c>join', 'join>after'],
]);

type Running = ReturnType<typeof running>['scenario'];

/** The elements that are active, the process left out. */
function active(scenario: Running, model: ProcessModel): string[] {
  return Object.keys(elementsOf(scenario, model)).filter((id) => id !== 'order');
}

function complete(scenario: Running, model: ProcessModel, id: string): void {
  const element = elementsOf(scenario, model)[id] as number;
  scenario.when('CompleteElement', { element, job: 1, variables: [] });
}

describe('an inclusive gateway that forks', () => {
  it.each([
    [{ a: true, b: true }, ['a', 'b']],
    [{ a: false, b: true }, ['b']],
    [{ a: false, b: false }, ['c']],
  ])('takes all flows that are true, else its default: %j', (variables, taken) => {
    expect(active(running(forkAndJoin, variables).scenario, forkAndJoin)).toEqual(taken);
  });

  it('raises an incident where none is true, and chooses again when that is resolved', () => {
    const model = draw({ s, or, a: task('a'), b: task('b') }, ['s>or', 'or>a =a', 'or>b =b']);
    const { scenario, outcome } = running(model, { a: false, b: false });
    const raised = raisedIn(outcome);
    expect(raised).toMatchObject({
      type: 'CONDITION_ERROR',
      text: 'Expected at least one condition to evaluate to true, or to have a default flow',
    });
    scenario.when('SetVariables', { element: INSTANCE, variables: variablesOf({ a: true, b: true }), local: false });
    scenario.when('RetryAfterIncident', { owner: raised.owner, incidentNumber: raised.incidentNumber, incident: 8 });
    expect(active(scenario, model)).toEqual(['a', 'b']);
  });
});

describe('an inclusive gateway that joins', () => {
  it('waits for all tokens that can still reach it, and for no others', () => {
    const { scenario } = running(forkAndJoin, { a: true, b: true });
    complete(scenario, forkAndJoin, 'a');
    expect(active(scenario, forkAndJoin)).toEqual(['b']);
    complete(scenario, forkAndJoin, 'b');
    expect(active(scenario, forkAndJoin)).toEqual(['after']);
    complete(scenario, forkAndJoin, 'after');
    expect(rowsOf(scenario)).toBe(0);
  });

  it('goes on at once where no other flow was taken', () => {
    const { scenario } = running(forkAndJoin, { a: false, b: true });
    complete(scenario, forkAndJoin, 'b');
    expect(active(scenario, forkAndJoin)).toEqual(['after']);
  });

  it('waits for a token that is far away or in a sub-process', () => {
    const model = draw(
      {
        ...{ s, a: task('a'), b: task('b'), b2: task('b2') },
        sub: { kind: 'subProcess' },
        s2: { kind: 'startEvent', in: 'sub' },
        inner: task('inner', { in: 'sub' }),
        ...{ join: or, after: task('after') },
      },
      ['s>a', 's>b', 's>sub', 's2>inner', 'a>join', 'b>b2', 'b2>join', 'sub>join', 'join>after'],
    );
    const { scenario } = running(model);
    complete(scenario, model, 'a');
    complete(scenario, model, 'b');
    complete(scenario, model, 'inner');
    expect(active(scenario, model)).toEqual(['b2']);
    complete(scenario, model, 'b2');
    expect(active(scenario, model)).toEqual(['after']);
  });

  it('waits for what a boundary event may bring', () => {
    const error = { kind: 'boundaryEvent', on: 'b', event: { type: 'error', errorCode: 'e' } } as const;
    const model = draw(
      { s, a: task('a'), b: task('b'), error, e: { kind: 'endEvent' }, join: or, after: task('after') },
      [...['s>a', 's>b', 'a>join', 'b>e', 'error>join', 'join>after']],
    );
    const { scenario } = running(model);
    complete(scenario, model, 'a');
    expect(active(scenario, model)).toEqual(['b']);
  });

  it('does not wait for a token whose only path leads through the gateway itself', () => {
    const x = { kind: 'exclusiveGateway' } as const;
    const model = draw({ s, a: task('a'), join: or, after: task('after'), x, e: { kind: 'endEvent' } }, [
      ...['s>a', 'a>join', 'join>after', 'after>x', 'x>join =again', 'x>e default'],
    ]);
    const { scenario } = running(model, { again: false });
    complete(scenario, model, 'a');
    expect(active(scenario, model)).toEqual(['after']);
  });

  it('hangs, as in Zeebe, if the last token that it waited for ends elsewhere', () => {
    const x = { kind: 'exclusiveGateway' } as const;
    const model = draw({ s, a: task('a'), b: task('b'), x, join: or, after: task('after') }, [
      ...['s>a', 's>b', 'a>join', 'b>x', 'x>join =back', 'x>after default', 'join>after'],
    ]);
    const { scenario } = running(model, { back: false });
    complete(scenario, model, 'a');
    complete(scenario, model, 'b');
    complete(scenario, model, 'after');
    expect(scenario.tables.tokens.size).toBe(1);
    scenario.when('CancelInstance', { instance: INSTANCE });
    expect(rowsOf(scenario)).toBe(0);
  });
});
