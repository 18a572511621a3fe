import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../test/running.ts';
import { area, followed, install, jobsIn, startedBy } from '../../test/starts.ts';

const timer = (kind: string, value: string) => ({ type: 'timer', kind, value });
const dues = (scenario: ReturnType<typeof area>) =>
  [...scenario.tables.startTimers.entries()].map(([, { dueAt }]) => dueAt);

/** What is due by this time happens, and all that follows from it. */
function due(scenario: ReturnType<typeof area>, time: number) {
  return jobsIn(followed(scenario, ...scenario.at(time).whenDue()));
}

function withTimer(kind: string, value: string, options = {}) {
  const scenario = area(options);
  install(scenario, startedBy(timer(kind, value)));
  return scenario;
}

describe('a timer start event', () => {
  it('starts an instance after a duration, and not before', () => {
    const scenario = withTimer('duration', 'PT2S');
    expect(due(scenario, 2_999)).toEqual([]);
    expect(due(scenario, 3_000)).toEqual(['work']);
    expect(due(scenario, 9_000)).toEqual([]);
    expect(scenario.tables.startTimers.size).toBe(0);
  });

  it('starts one at a date, at once where that is over', () => {
    expect(due(withTimer('date', '1970-01-01T00:00:05Z'), 5_000)).toEqual(['work']);
    expect(due(withTimer('date', '1970-01-01T00:00:00.5Z'), 1_000)).toEqual(['work']);
  });

  it('starts one each time of a cycle, without drift, also after a standstill', () => {
    const scenario = withTimer('cycle', 'R3/PT10S');
    expect(due(scenario, 11_400)).toEqual(['work']);
    expect(dues(scenario)).toEqual([21_000]);
    expect(due(scenario, 99_000)).toEqual(['work', 'work']);
    expect(scenario.tables.startTimers.size).toBe(0);
  });

  it('may go on for ever by a cron expression', () => {
    const scenario = withTimer('cycle', '*/10 * * * * *');
    expect(dues(scenario)).toEqual([10_000]);
    expect(due(scenario, 10_000)).toEqual(['work']);
    expect(dues(scenario)).toEqual([20_000]);
  });

  it('has an expression that is evaluated without variables', () => {
    expect(dues(withTimer('date', '=now() + duration("PT4S")'))).toEqual([5_000]);
    expect(dues(withTimer('cycle', '=missing'))).toEqual([]);
  });

  it('is on the partition of deployments alone', () => {
    expect(dues(withTimer('duration', 'PT2S', { partition: 2, partitions: 2 }))).toEqual([]);
  });

  it('ends with a newer version, whose start events take its place', () => {
    const scenario = withTimer('cycle', 'R/PT10S');
    install(scenario.at(4_000), startedBy(timer('duration', 'PT1S'), 'newer'), 8, 2);
    expect(dues(scenario)).toEqual([5_000]);
    expect(due(scenario, 60_000)).toEqual(['newer']);
    expect(scenario.tables.startTimers.size).toBe(0);
  });
});

describe('a timer start event of a version that is to be deleted', () => {
  it('is not due while that is undecided, and at once where it stays', () => {
    const scenario = withTimer('cycle', 'R/PT10S');
    scenario.whenSent('PrepareUninstall', { definition: 7 });
    expect(due(scenario, 12_000)).toEqual([]);
    scenario.whenSent('AbortUninstall', { definition: 7 });
    expect(due(scenario, 12_000)).toEqual(['work']);
    expect(dues(scenario)).toEqual([21_000]);
  });

  it('gives way to those of the version before, but for a date that is over', () => {
    const scenario = area();
    const both = startedBy(timer('cycle', 'R/PT10S'), 'older');
    const dated = {
      ...both,
      nodes: [...both.nodes, { ...both.nodes[1], id: 'date', event: timer('date', '1970-01-01T00:00:02Z') }],
    };
    install(scenario, dated as typeof both);
    expect(due(scenario, 2_000)).toEqual(['older']);
    install(scenario, startedBy(timer('duration', 'PT1H')), 8, 2);
    scenario.whenSent('PrepareUninstall', { definition: 8 });
    scenario.at(5_000).whenSent('UninstallDefinition', { definition: 8 });
    expect(dues(scenario)).toEqual([15_000]);
    expect(due(scenario, 15_000)).toEqual(['older']);
  });

  it('is gone with the only version', () => {
    const scenario = withTimer('cycle', 'R/PT10S');
    scenario.whenSent('PrepareUninstall', { definition: 7 });
    scenario.whenSent('UninstallDefinition', { definition: 7 });
    expect(rowsOf(scenario)).toBe(0);
  });

  it('goes on where an older version is deleted', () => {
    const scenario = area();
    install(scenario, startedBy(timer('cycle', 'R/PT10S')));
    install(scenario, startedBy(timer('cycle', 'R/PT20S')), 8, 2);
    scenario.whenSent('PrepareUninstall', { definition: 7 });
    scenario.at(5_000).whenSent('UninstallDefinition', { definition: 7 });
    expect(dues(scenario)).toEqual([21_000]);
  });
});
