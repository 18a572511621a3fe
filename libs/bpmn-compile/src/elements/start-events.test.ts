import { namedStartsOf, startEventsOf } from '@millrace/bpmn-model';
import { describe, expect, it } from 'vitest';
import { compiled, definitions, errorsOf, flow } from '../../test/bpmn.ts';

const event = (id: string, type: string, content: string) =>
  `<startEvent id="${id}">${definition(type, content)}</startEvent>`;
const definition = (type: string, content: string) =>
  content.startsWith('<')
    ? `<${type}EventDefinition id="what">${content}</${type}EventDefinition>`
    : `<${type}EventDefinition ${content}/>`;
const roots = (message = 'paid', signal = 'go') =>
  `<message id="m" name="${message}"/><message id="n" name="${message}"/><signal id="s" name="${signal}"/>`;
const file = (content: string, root = roots()) =>
  definitions(`${root}<process id="mill" isExecutable="true">${content}</process>`);
const timer = (part: string, value: string) => event('late', 'timer', `<${part}>${value}</${part}>`);

async function modelOf(xml: string) {
  const [model] = await compiled(xml);
  if (!model) throw new Error('There is no process');
  return model;
}

describe('start events', () => {
  it('start instances by messages, signals and times, beside the none start event', async () => {
    const events = [
      event('paid', 'message', 'messageRef="m"'),
      event('go', 'signal', 'signalRef="s"'),
      timer('timeCycle', 'R/PT1H'),
      '<startEvent id="plain"/>',
    ];
    const model = await modelOf(file(events.join('')));
    expect(startEventsOf(model).map(([, { event }]) => event)).toEqual([
      { type: 'message', name: 'paid' },
      { type: 'signal', name: 'go' },
      { type: 'timer', kind: 'cycle', value: 'R/PT1H' },
      { type: 'none' },
    ]);
    expect(namedStartsOf(model)).toEqual([
      { type: 'message', name: 'paid' },
      { type: 'signal', name: 'go' },
    ]);
    expect(model.startNode).toBe(4);
  });

  it('leave a process without a none start event', async () => {
    const model = await modelOf(file(event('paid', 'message', 'messageRef="m"')));
    expect(model.startNode).toBeUndefined();
  });

  it('have names that are evaluated when they are deployed', async () => {
    const events = event('paid', 'message', 'messageRef="m"') + event('go', 'signal', 'signalRef="s"');
    const model = await modelOf(file(events, roots('=&quot;pa&quot; + &quot;id&quot;', '=upper case(&quot;go&quot;)')));
    expect(namedStartsOf(model).map(({ name }) => name)).toEqual(['paid', 'GO']);
  });

  it.each([
    ['timeDate', '2030-01-01T00:00:00Z'],
    ['timeDate', '=now() + duration("PT1H")'],
    ['timeDuration', 'PT1H'],
    ['timeDuration', '=duration("P1D")'],
    ['timeCycle', '0 0 9 * * MON-FRI'],
    ['timeCycle', '="R3/PT" + string(5) + "S"'],
  ])('may be due by %s %s', async (part, value) => {
    const model = await modelOf(file(timer(part, value.replaceAll('"', '&quot;'))));
    expect(startEventsOf(model)[0]?.[1].event).toMatchObject({ type: 'timer', value });
  });

  const twice = (type: string, first: string, second: string) => event('a', type, first) + event('b', type, second);
  it.each([
    ['a message', '<startEvent id="a"><messageEventDefinition id="what"/></startEvent>', 'Must reference a message'],
    ['a signal', '<startEvent id="a"><signalEventDefinition id="what"/></startEvent>', 'Must reference a signal'],
    [
      'one message twice',
      twice('message', 'messageRef="m"', 'messageRef="m"'),
      'A message cannot be referred by more than one start event',
    ],
    [
      'equal names of messages',
      twice('message', 'messageRef="m"', 'messageRef="n"'),
      "Multiple message event definitions with the same name 'paid' are not allowed.",
    ],
    [
      'equal names of signals',
      twice('signal', 'signalRef="s"', 'signalRef="s"'),
      "Multiple signal event definitions with the same name 'go' are not allowed.",
    ],
    ['a date', timer('timeDate', 'today'), 'Invalid timer date expression'],
    ['a duration', timer('timeDuration', '=wait'), "Invalid timer duration expression (Failed to evaluate 'wait'"],
    ['a cycle', timer('timeCycle', '=5'), "Failed to evaluate '5': its result is not a cycle"],
  ])('are rejected for %s: %s', async (_, events, text) => {
    expect(await errorsOf(file(events))).toContain(text);
  });

  it.each(['=order.name', '=12'])('are rejected for a name that is not constant: %s', async (name) => {
    for (const kind of ['message', 'signal']) {
      const events = event('a', kind, `${kind}Ref="${kind[0]}"`);
      expect(await errorsOf(file(events, roots(name, name)))).toContain(
        `Expected constant expression but found '${name}', which could not be evaluated without context: `,
      );
    }
  });

  it('of an embedded sub-process must be none', async () => {
    const sub = `<startEvent id="x"/><subProcess id="sub">${event('a', 'signal', 'signalRef="s"')}</subProcess>${flow('x', 'sub')}`;
    expect(await errorsOf(file(sub))).toContain('Start events in subprocesses must be of type none');
  });
});
