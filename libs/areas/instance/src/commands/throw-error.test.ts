import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { elementsOf, INSTANCE, raisedIn, rowsOf, running, scopeOf, variablesOf } from '../../test/running.ts';

/** A task in a sub-process; `inner` and `outer` are the codes that their boundary events catch, '' for all. */
function withCatchers({ inner, outer }: { inner?: string; outer?: string }) {
  const boundary = (on: string, code: string, scope: object) => ({
    ...{ kind: 'boundaryEvent' as const, on, ...scope },
    event: { type: 'error', ...(code === '' ? {} : { errorCode: code }) },
  });
  return draw(
    {
      s: { kind: 'startEvent' },
      sub: { kind: 'subProcess' },
      s2: { kind: 'startEvent', in: 'sub' },
      a: task('a', { in: 'sub' }),
      ...(inner === undefined ? {} : { innerCatch: boundary('a', inner, { in: 'sub' }) }),
      ...(outer === undefined ? {} : { outerCatch: boundary('sub', outer, {}) }),
      afterInner: task('afterInner', { in: 'sub' }),
      afterOuter: task('afterOuter'),
    },
    [
      ...['s>sub', 's2>a'],
      ...(inner === undefined ? [] : ['innerCatch>afterInner']),
      ...(outer === undefined ? [] : ['outerCatch>afterOuter']),
    ],
  );
}

function thrown(model: ReturnType<typeof withCatchers>, errorCode = 'broke', variables = {}) {
  const { scenario } = running(model);
  const { a } = elementsOf(scenario, model) as Record<'a', number>;
  const error = { element: a, job: 5, errorCode, errorMessage: 'no money', variables: variablesOf(variables) };
  return { scenario, a, error, outcome: scenario.when('ThrowError', error) };
}

const namesOf = (scenario: ReturnType<typeof thrown>['scenario'], model: ReturnType<typeof withCatchers>) =>
  Object.keys(elementsOf(scenario, model));

describe('ThrowError', () => {
  it('goes on at the boundary event of the task, with the variables of the error', () => {
    const model = withCatchers({ inner: 'broke', outer: 'broke' });
    const { scenario, a, outcome } = thrown(model, 'broke', { sum: 3 });
    expect(outcome.answer).toEqual(['ThrowErrorAnswer', {}]);
    expect(outcome.sends).toMatchObject([
      { command: 'CancelJob', body: { element: a } },
      { command: 'CreateJob', body: { type: 'afterInner' } },
    ]);
    expect(namesOf(scenario, model)).toEqual(['order', 'sub', 'afterInner']);
    expect(scopeOf(scenario, INSTANCE)).toEqual({ sum: 3 });
  });

  it('ends the scope that has the boundary event, with all that is in it', () => {
    const model = withCatchers({ inner: 'other', outer: 'broke' });
    const { scenario, outcome } = thrown(model);
    expect(outcome.sends).toMatchObject([
      { command: 'CancelJob' },
      { command: 'CreateJob', body: { type: 'afterOuter' } },
    ]);
    expect(namesOf(scenario, model)).toEqual(['order', 'afterOuter']);
  });

  it('an inner event for all errors beats an outer one for this code', () => {
    const model = withCatchers({ inner: '', outer: 'broke' });
    expect(namesOf(thrown(model).scenario, model)).toContain('afterInner');
  });

  it.each([
    [{}, 'No error events are available in the scope.'],
    [{ inner: 'x', outer: 'y' }, 'Available error events are [x, y]'],
  ])('raises an incident for an uncaught error; resolved, the job opens again', (catchers, available) => {
    const { scenario, a, error, outcome } = thrown(withCatchers(catchers));
    const text = `Expected to throw an error event with the code 'broke' with message 'no money', but it was not caught. ${available}`;
    expect(raisedIn(outcome)).toMatchObject({ owner: a, type: 'UNHANDLED_ERROR_EVENT', text });
    expect(outcome.answer).toEqual(['ThrowErrorAnswer', {}]);
    const { incidentNumber } = raisedIn(outcome);
    const retried = scenario.when('RetryAfterIncident', { owner: a, incidentNumber, incident: 8 });
    expect(retried.sends).toMatchObject([
      { command: 'CloseIncident', body: { owner: a, incidentNumber } },
      { command: 'ReopenJob', body: { element: a } },
    ]);
    expect(scenario.when('ThrowError', error).sends).toMatchObject([{ command: 'RaiseIncident' }]);
  });

  it('rejects an element that is gone, with the text of Zeebe for a job', () => {
    const { scenario, error } = thrown(withCatchers({ inner: '' }));
    expect(scenario.when('ThrowError', error).rejection).toEqual({
      type: 'NOT_FOUND',
      reason: "Expected to throw an error for job with key '1:job:5', but no such job was found",
    });
  });
});

describe('an error end event', () => {
  const model = (errorCode: string, caught: string) =>
    draw(
      {
        s: { kind: 'startEvent' },
        sub: { kind: 'subProcess' },
        s2: { kind: 'startEvent', in: 'sub' },
        other: task('other', { in: 'sub' }),
        thrower: { kind: 'endEvent', event: { type: 'error', errorCode }, in: 'sub' },
        caught: { kind: 'boundaryEvent', on: 'sub', event: { type: 'error', errorCode: caught } },
      },
      ['s>sub', 's2>other', 's2>thrower'],
    );

  it('throws what the scopes around it catch', () => {
    const { scenario, outcome } = running(model('=code', 'broke'), { code: 'broke' });
    expect(outcome.sends.at(-1)).toMatchObject({ command: 'CancelJob' });
    expect(rowsOf(scenario)).toBe(0);
  });

  it('raises an incident if uncaught, and throws again when that is resolved', () => {
    const { scenario, outcome } = running(model('broke', 'other'));
    const raised = raisedIn(outcome);
    expect(raised.text).toBe(
      "Expected to throw an error event with the code 'broke', but it was not caught. Available error events are [other]",
    );
    const again = scenario.when('RetryAfterIncident', {
      owner: raised.owner,
      incidentNumber: raised.incidentNumber,
      incident: 8,
    });
    expect(again.sends.map(({ command }) => command)).toEqual(['CloseIncident', 'RaiseIncident']);
  });
});
