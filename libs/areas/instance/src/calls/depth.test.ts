import { draw, task } from '@millrace/bpmn-model/testing';
import { expect, it } from 'vitest';
import { call, caller, elementsWith, runOn } from '../../test/calls.ts';
import { INSTANCE, raisedIn, rowsOf } from '../../test/running.ts';
import { DEEPEST } from './depth.ts';

/** A process that calls itself, and works where `depth` says so. */
const endless = draw(
  {
    start: { kind: 'startEvent' },
    which: { kind: 'exclusiveGateway' },
    call: call({ processId: 'order', inputs: [{ source: '=depth - 1', target: 'depth' }] }),
    work: task('work'),
  },
  ['start>which', 'which>call =depth > 0', 'which>work default'],
);

it('a process that calls itself goes on in many turns, and so does its end', () => {
  const depth = 100;
  const { scenario, outcome } = caller(endless, [], { depth });
  expect(runOn(scenario, outcome).turns).toBeGreaterThan(5);
  expect(scenario.tables.instances.size).toBe(depth + 1);
  const [work = 0] = elementsWith(scenario, 'work');
  const completed = scenario.when('CompleteElement', { element: work, job: 1, variables: [] });
  expect(runOn(scenario, completed).turns).toBeGreaterThan(2);
  expect(rowsOf(scenario)).toBe(0);
});

it('a cancel meets the end of a process that calls itself between two of its turns', () => {
  const { scenario, outcome } = caller(endless, [], { depth: 100 });
  runOn(scenario, outcome);
  const [work = 0] = elementsWith(scenario, 'work');
  const { sends } = scenario.when('CompleteElement', { element: work, job: 1, variables: [] });
  const continued = sends.at(-1)?.body as { instance: number };
  expect(continued.instance).toBeGreaterThan(INSTANCE);
  const cancelled = scenario.when('CancelInstance', { instance: INSTANCE });
  expect(scenario.whenSent('ContinueInstance', continued).rejection).toBeUndefined();
  runOn(scenario, cancelled);
  expect(rowsOf(scenario)).toBe(0);
});

it('a process that calls itself without end is an incident at the depth where Zeebe ends it, and can be cancelled', () => {
  const { scenario, outcome } = caller(endless, [], { depth: 5_000 });
  const { outcome: last } = runOn(scenario, outcome);
  expect(scenario.tables.instances.size).toBe(DEEPEST);
  const raised = raisedIn(last);
  expect(raised).toMatchObject({ type: 'CALLED_ELEMENT_ERROR', text: expect.stringContaining("'1:instance:1'") });
  runOn(scenario, scenario.when('CancelInstance', { instance: INSTANCE }));
  expect(rowsOf(scenario)).toBe(0);
});
