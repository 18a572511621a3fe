import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { raisedIn, rowsOf, scopeOf, variablesOf } from '../../test/running.ts';
import {
  area,
  followed,
  install,
  jobsIn,
  messageStart,
  requestOf,
  signalStart,
  startedBy,
  toldIn,
} from '../../test/starts.ts';

const answered = (accepted: boolean) => ['ConfirmStart', { message: 5, processId: 'order', definition: 7, accepted }];
const ended = ['InstanceEnded', { processId: 'order', correlationKey: 'k' }];

/** An area with a process that a message starts. */
function withStart(model = startedBy(messageStart)) {
  const scenario = area();
  install(scenario, model);
  const start = (more = {}) => followed(scenario, scenario.whenSent('StartByEvent', requestOf(more)));
  const instance = () => [...scenario.tables.instances.entries()].at(-1)?.[0] ?? 0;
  return { scenario, start, instance };
}

describe('a message for a start event', () => {
  it('starts an instance there, with its variables', () => {
    const { scenario, start, instance } = withStart();
    const outcomes = start();
    expect(toldIn(outcomes)).toEqual([answered(true)]);
    expect(jobsIn(outcomes)).toEqual(['work']);
    expect(scopeOf(scenario, instance())).toEqual({ sum: 3 });
  });

  it('gives what the output mappings of the start event make of it', () => {
    const outputs = [{ source: '=sum * 2', target: 'twice' }];
    const { scenario, start, instance } = withStart(startedBy(messageStart, 'work', { outputs }));
    start();
    expect(scopeOf(scenario, instance())).toEqual({ twice: 6 });
  });

  it('is an incident of the instance where a mapping fails', () => {
    const outputs = [{ source: '=assert(sum, sum > 3)', target: 'twice' }];
    const { start } = withStart(startedBy(messageStart, 'work', { outputs }));
    const [, begun] = start();
    if (!begun) throw new Error('It has not begun');
    expect(raisedIn(begun)).toMatchObject({ type: 'IO_MAPPING_ERROR', elementId: 'begun' });
  });

  it.each(['completed', 'cancelled'])('frees its key when the instance is %s', (how) => {
    const { scenario, start, instance } = withStart();
    start();
    const [work = 0] = [...scenario.tables.elements.entries()].at(-1) ?? [];
    const outcome =
      how === 'completed'
        ? scenario.when('CompleteElement', { element: work, job: 1, variables: [] })
        : scenario.when('CancelInstance', { instance: instance() });
    expect(toldIn([outcome])).toEqual([ended]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('frees no key where it has none, and none that a client has started has one', () => {
    const { scenario, start, instance } = withStart();
    start({ correlationKey: '' });
    expect(toldIn([scenario.when('CancelInstance', { instance: instance() })])).toEqual([]);
  });

  it('is rejected where the newest version has no such start event', () => {
    const { scenario, start } = withStart();
    install(scenario, startedBy(signalStart), 8, 2);
    expect(toldIn(start())).toEqual([answered(false)]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('starts the newest version, whichever it is known from', () => {
    const { scenario, start } = withStart();
    install(scenario, startedBy(messageStart, 'newer'), 8, 2);
    expect(jobsIn(start())).toEqual(['newer']);
  });

  it('opens the event sub-processes of the process before it begins', () => {
    const model = draw(
      {
        ...{ begun: { kind: 'startEvent', event: messageStart }, work: task('work') },
        ...{ sub: { kind: 'eventSubProcess' }, stopped: task('stopped', { in: 'sub' }) },
        stop: { kind: 'eventSubProcessStartEvent', in: 'sub', event: { type: 'signal', name: 'stop' } },
      },
      ['begun>work', 'stop>stopped'],
    );
    const { scenario, start, instance } = withStart(model);
    expect(jobsIn(start())).toEqual(['work']);
    expect(scopeOf(scenario, instance())).toEqual({ sum: 3 });
    expect(scenario.tables.subscriptions.size).toBe(1);
    const stopped = followed(scenario, scenario.whenSent('DeliverSignal', { name: 'stop', variables: [] }));
    expect(jobsIn(stopped)).toEqual(['stopped']);
  });

  it('gives its variables to the event sub-processes of the process too', () => {
    const event = { type: 'message', name: 'stop', correlationKey: '=sum' };
    const model = draw(
      {
        ...{ begun: { kind: 'startEvent', event: messageStart }, work: task('work') },
        ...{ sub: { kind: 'eventSubProcess' }, stop: { kind: 'eventSubProcessStartEvent', in: 'sub', event } },
      },
      ['begun>work'],
    );
    const { start } = withStart(model);
    expect(toldIn(start())).toContainEqual(['OpenSubscription', expect.objectContaining({ correlationKey: '3' })]);
  });

  it('is kept while an event sub-process of the process cannot be waited for', () => {
    const event = { type: 'message', name: 'stop', correlationKey: '=missing' };
    const model = draw(
      {
        ...{ begun: { kind: 'startEvent', event: messageStart }, work: task('work') },
        ...{ sub: { kind: 'eventSubProcess' }, stop: { kind: 'eventSubProcessStartEvent', in: 'sub', event } },
      },
      ['begun>work'],
    );
    const { scenario, start, instance } = withStart(model);
    const raised = raisedIn(start().at(-1) as ReturnType<typeof start>[number]);
    expect(raised).toMatchObject({ type: 'EXTRACT_VALUE_ERROR', element: instance() });
    const variables = variablesOf({ missing: 'k' });
    scenario.when('SetVariables', { element: instance(), variables, local: true });
    const retried = scenario.when('RetryAfterIncident', {
      owner: raised.owner,
      incidentNumber: raised.incidentNumber,
      incident: 1,
    });
    expect(jobsIn([retried])).toEqual(['work']);
    expect(scopeOf(scenario, instance())).toEqual({ missing: 'k', sum: 3 });
  });

  it('whose instance is cancelled before it begins leaves nothing', () => {
    const { scenario, instance } = withStart();
    const { sends } = scenario.whenSent('StartByEvent', requestOf());
    const cancelled = scenario.when('CancelInstance', { instance: instance() });
    expect(toldIn([cancelled])).toEqual([ended]);
    const begin = sends.find(({ command }) => command === 'BeginInstance')?.body;
    expect(scenario.whenSent('BeginInstance', begin as never).events).toEqual([]);
    expect(rowsOf(scenario)).toBe(0);
  });
});

it('a signal for a start event is not answered', () => {
  const { scenario, start, instance } = withStart(startedBy(signalStart));
  const outcomes = start({ ...signalStart, message: 0, correlationKey: '' });
  expect(toldIn(outcomes)).toEqual([]);
  expect(jobsIn(outcomes)).toEqual(['work']);
  expect(scopeOf(scenario, instance())).toEqual({ sum: 3 });
});

describe('a start that the message area knows first', () => {
  it('waits for the definition, and is not lost', () => {
    const scenario = area();
    expect(toldIn([scenario.whenSent('StartByEvent', requestOf())])).toEqual([]);
    install(scenario, startedBy(messageStart), 6, 1);
    expect(scenario.tables.parkedStarts.size).toBe(1);
    const outcomes = install(scenario, startedBy(messageStart, 'newer'), 7, 2);
    expect(toldIn(outcomes)).toEqual([answered(true)]);
    expect(jobsIn(outcomes)).toEqual(['newer']);
    expect(scenario.tables.parkedStarts.size).toBe(0);
  });

  it('is rejected where the definition was deleted before', () => {
    const { scenario, start } = withStart();
    scenario.whenSent('PrepareUninstall', { definition: 7 });
    scenario.whenSent('UninstallDefinition', { definition: 7 });
    expect(toldIn(start())).toEqual([answered(false)]);
  });

  it('is decided in as many turns as it takes', () => {
    const scenario = area();
    for (let n = 0; n < 250; n++) scenario.whenSent('StartByEvent', requestOf({ correlationKey: `${n}` }));
    const outcomes = install(scenario, startedBy(messageStart));
    expect(
      outcomes.filter(({ sends }) => sends.some(({ command }) => command === 'ContinueStarts')).length,
    ).toBeGreaterThan(1);
    expect(jobsIn(outcomes)).toHaveLength(250);
  });
});

describe('a start while partitions vote on the deletion of the definition', () => {
  const voting = () => {
    const opened = withStart();
    install(opened.scenario, startedBy(messageStart, 'newer'), 8, 2);
    opened.scenario.whenSent('PrepareUninstall', { definition: 8 });
    expect(opened.start()).toMatchObject([{ sends: [] }]);
    return opened.scenario;
  };

  it('starts an instance where the definition stays', () => {
    const scenario = voting();
    const outcomes = followed(scenario, scenario.whenSent('AbortUninstall', { definition: 8 }));
    expect(toldIn(outcomes)).toEqual([answered(true)]);
    expect(jobsIn(outcomes)).toEqual(['newer']);
  });

  it('starts one of the version before where it is deleted', () => {
    const scenario = voting();
    const outcomes = followed(scenario, scenario.whenSent('UninstallDefinition', { definition: 8 }));
    expect(jobsIn(outcomes)).toEqual(['work']);
    expect(scenario.tables.parkedStarts.size).toBe(0);
  });
});

it('an instance that cannot begin is banned alone', () => {
  const { scenario, instance } = withStart();
  scenario.whenSent('StartByEvent', requestOf({ variables: variablesOf({}) }));
  scenario.whenSent('BanInstance', { instance: instance(), text: 'a defect' });
  expect(toldIn([scenario.when('CancelInstance', { instance: instance() })])).toEqual([ended]);
});
