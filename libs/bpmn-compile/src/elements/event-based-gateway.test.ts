import { expect, it } from 'vitest';
import { compiled, errorsOf, flow, serviceTask, started } from '../../test/bpmn.ts';

const gateway = '<eventBasedGateway id="gateway"/>';
const timer = (id: string) =>
  `<intermediateCatchEvent id="${id}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>`;

it('an event-based gateway leads to the events that it waits for', async () => {
  const flows = flow('start', 'gateway') + flow('gateway', 'a') + flow('gateway', 'b');
  const [model] = await compiled(started(gateway + timer('a') + timer('b') + flows));
  expect(model?.nodes.find(({ id }) => id === 'gateway')).toMatchObject({
    kind: 'eventBasedGateway',
    outgoing: [1, 2],
  });
});

it.each([
  [timer('a') + flow('gateway', 'a'), 'Event-based gateway must have at least 2 outgoing sequence flows.'],
  [
    timer('a') + serviceTask('b') + flow('gateway', 'a') + flow('gateway', 'b'),
    'Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal/conditional',
  ],
  [
    timer('a') + timer('b') + flow('gateway', 'a') + flow('gateway', 'b') + flow('start', 'a'),
    'Target elements of an event gateway must not have any additional incoming sequence flows',
  ],
])('an event-based gateway is rejected: %#', async (content, text) => {
  expect(await errorsOf(started(gateway + content + flow('start', 'gateway')))).toContain(text);
});
