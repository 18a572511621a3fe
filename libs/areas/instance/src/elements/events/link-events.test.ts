import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { elementsOf, INSTANCE, running, scopeOf, variablesOf } from '../../../test/running.ts';

const link = { type: 'link', name: 'A' };
const throws = { kind: 'intermediateThrowEvent', event: link } as const;
const catches = { kind: 'intermediateCatchEvent', event: link } as const;

describe('a link', () => {
  it('goes on at its catch event, which waits for nothing', () => {
    const model = draw(
      {
        ...{ s: { kind: 'startEvent' }, t: { ...throws, outputs: [{ source: '=1', target: 'thrown' }] } },
        c: { ...catches, outputs: [{ source: '=thrown + 1', target: 'caught' }] },
        pay: task('pay'),
      },
      ['s>t', 't>c', 'c>pay'],
    );
    const { scenario, outcome } = running(model);
    expect(outcome.sends).toMatchObject([{ command: 'CreateJob', body: { type: 'pay' } }]);
    expect(scenario.tables.subscriptions.size).toBe(0);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ thrown: 1, caught: 2 });
  });

  it('is a way by which an inclusive join may be reached', () => {
    const model = draw(
      {
        ...{ s: { kind: 'startEvent' }, fork: { kind: 'inclusiveGateway' }, pay: task('pay'), t: throws, c: catches },
        ...{ join: { kind: 'inclusiveGateway' }, after: task('after') },
      },
      ['s>fork', 'fork>pay =true', 'fork>join =true', 'pay>t', 't>c', 'c>join', 'join>after'],
    );
    const { scenario, outcome } = running(model);
    expect(outcome.sends).toMatchObject([{ command: 'CreateJob', body: { type: 'pay' } }]);
    const { pay: element } = elementsOf(scenario, model) as Record<'pay', number>;
    const { sends } = scenario.whenSent('CompleteElement', { element, job: 1, variables: variablesOf({}) });
    expect(sends).toMatchObject([{ command: 'CreateJob', body: { type: 'after' } }]);
  });
});
