import { Scenario } from '@millrace/kernel/testing';
import { describe, expect, it } from 'vitest';
import type { IncidentShape } from '../area.ts';
import { incident } from '../area.ts';

const raised = {
  ...{ area: 2, owner: 7, incidentNumber: 4, type: 'JOB_NO_RETRIES', text: 'no paper', instance: 1, element: 3 },
};
const names = { elementId: 'print', processId: 'invoice' };

function withIncident(area = 2) {
  return new Scenario<IncidentShape>(incident).given('IncidentRaised', { incident: 1, ...raised, area, time: 5 });
}

describe('incidents', () => {
  it('RaiseIncident registers one under a new key, with its time', () => {
    const outcome = new Scenario<IncidentShape>(incident, { time: 5 }).whenSent('RaiseIncident', {
      ...raised,
      ...names,
    });
    expect(outcome.events).toEqual([['IncidentRaised', { incident: 1, ...raised, time: 5 }]]);
  });

  it('RaiseIncident logs one line for operators', () => {
    const text = 'no paper:\n[TRAY] empty';
    const { effects } = new Scenario<IncidentShape>(incident).whenSent('RaiseIncident', { ...raised, ...names, text });
    const where = "element 'print' (instance 1:instance:3) of process 'invoice' (instance 1:instance:1)";
    const line = `incident 1:incident:1: JOB_NO_RETRIES at ${where}: no paper: [TRAY] empty`;
    expect(effects).toEqual([{ kind: 'LineLogged', line }]);
  });

  it('CloseIncident removes the incident with this number, and no other', () => {
    const scenario = withIncident();
    const { area, owner, incidentNumber } = raised;
    for (const other of [
      { area: 1, owner, incidentNumber },
      { area, owner: 8, incidentNumber },
      { area, owner, incidentNumber: 5 },
    ]) {
      expect(scenario.whenSent('CloseIncident', other).events).toEqual([]);
    }
    expect(scenario.whenSent('CloseIncident', { area, owner, incidentNumber }).events).toEqual([
      ['IncidentClosed', { incident: 1 }],
    ]);
    expect(scenario.tables.incidents.size).toBe(0);
  });

  it.each([
    [1, 'instance'],
    [2, 'job'],
  ])('ResolveIncident lets the area that raised it try again and answer', (area, to) => {
    const scenario = withIncident(area);
    expect(scenario.when('ResolveIncident', { incident: 1 }).sends).toEqual([
      { to, command: 'RetryAfterIncident', body: { owner: 7, incidentNumber: 4, incident: 1 }, reply: true },
    ]);
    // It stays until its raiser closes it.
    expect(scenario.tables.incidents.size).toBe(1);
  });

  it('ResolveIncident rejects one that there is not', () => {
    expect(withIncident().when('ResolveIncident', { incident: 9 }).rejection).toEqual({
      type: 'NOT_FOUND',
      reason: "Expected to resolve incident with key '1:incident:9', but no such incident was found",
    });
  });
});
