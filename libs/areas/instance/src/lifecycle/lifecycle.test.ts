import { command } from '@millrace/kernel';
import { Scenario } from '@millrace/kernel/testing';
import { describe, expect, it } from 'vitest';
import { given, latest, model } from '../../test/models.ts';
import { raisedIn, rowsOf } from '../../test/running.ts';
import { type InstanceShape, instance } from '../area.ts';
import { behaviours } from '../elements/behaviours.ts';
import { startInstance } from '../start-instance.ts';
import type { Behaviour } from './behaviour.ts';
import { lifecycle } from './lifecycle.ts';
import { fail } from './outcome.ts';

/** An area whose instances are created with this behaviour of their process; all other commands are the real ones. */
function withProcess(hooks: Partial<Behaviour<never>>) {
  const run = lifecycle({ ...behaviours, process: { ...behaviours.process, ...hooks } });
  const create = command<InstanceShape, 'CreateInstance'>((turn, wanted) => {
    const { start, ...answer } = startInstance(turn, wanted);
    turn.answer('CreateInstanceAnswer', answer);
    run(turn, { do: 'enter', scope: answer.instance, node: start, flow: -1, token: 0 });
  });
  return { ...instance, commands: { ...instance.commands, CreateInstance: create as never } };
}

describe('a container', () => {
  it('hears of children that are activated and completed', () => {
    const heard: string[] = [];
    const scenario = new Scenario<InstanceShape>(
      withProcess({
        childActivated: (_, __, { node }) => heard.push(`activated ${node.id}`),
        childCompleting: (_, __, { node }) => {
          heard.push(`completing ${node.id}`);
          return undefined;
        },
      }),
    );
    given(scenario, model('s>e')).when('CreateInstance', latest);
    expect(heard).toEqual(['activated s', 'completing s', 'activated e', 'completing e']);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('may keep a child from being completed, which is an incident of the child; a retry resumes at that phase', () => {
    const scenario = new Scenario<InstanceShape>(
      withProcess({ childCompleting: () => fail('EXTRACT_VALUE_ERROR', 'not yet') }),
    );
    const raised = raisedIn(given(scenario, model('s>t')).when('CreateInstance', latest));
    expect(raised).toMatchObject({ type: 'EXTRACT_VALUE_ERROR', text: 'not yet' });
    expect(scenario.tables.elements.get(raised.owner)).toMatchObject({
      phase: 'leave',
      incidentNumber: raised.incidentNumber,
    });
    const { events, sends } = scenario.when('RetryAfterIncident', {
      owner: raised.owner,
      incidentNumber: raised.incidentNumber,
      incident: 1,
    });
    expect(events.map(([name]) => name)).toEqual(['ElementIncidentResolved', 'ElementCompleted', 'ElementActivated']);
    expect(sends.map((sent) => sent.command)).toEqual(['CloseIncident', 'CreateJob']);
  });
});
