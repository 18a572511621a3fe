import { file, flow, message, messageCatch, path, process, start, task } from '../../model/bpmn.ts';
import { problem, type RejectedFile } from './rejected-file.ts';

/** Two tasks, `a` and `b`, behind what stands after the start event. */
const towards =
  (...elements: readonly string[]) =>
  (id: string) =>
    file(message(id), process(id, start, task('a', { type: id }), task('b', { type: id }), ...elements));

const ONLY_EVENTS =
  'Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal/conditional intermediate catch events.';
const timer = (id: string) =>
  `<intermediateCatchEvent id="${id}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>`;

export const rejectedFlows: readonly RejectedFile[] = [
  {
    what: 'an exclusive gateway with a flow of no condition',
    xml: towards('<exclusiveGateway id="x"/>', path('start', 'x', 'a'), flow('x', 'b', '=true')),
    text: problem('x-a', 'Must have a condition or be default flow'),
  },
  {
    what: 'an inclusive gateway with a flow of no condition',
    xml: towards('<inclusiveGateway id="x"/>', path('start', 'x', 'a'), flow('x', 'b', '=true')),
    text: problem('x-a', 'Must have a condition'),
  },
  {
    what: "a default flow that is another gateway's",
    xml: towards(
      '<exclusiveGateway id="x" default="a-b"/>',
      path('start', 'x'),
      flow('x', 'a', '=true'),
      path('a', 'b'),
    ),
    text: problem('x', 'Default flow must start at gateway'),
  },
  {
    what: 'a condition behind a task',
    xml: towards(path('start', 'a'), flow('a', 'b', '=true')),
    text: problem('a-b', 'Conditional sequence flows are only supported at exclusive or inclusive gateway'),
  },
  {
    what: 'a flow to a boundary event',
    xml: towards(
      '<boundaryEvent id="late" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>',
      path('start', 'a'),
      path('a', 'late', 'b'),
    ),
    text: problem('late', 'Cannot have incoming sequence flows'),
  },
  {
    what: 'an event-based gateway with one event',
    xml: towards('<eventBasedGateway id="x"/>', messageCatch('m1'), path('start', 'x', 'm1')),
    text: problem('x', 'Event-based gateway must have at least 2 outgoing sequence flows.'),
  },
  {
    what: 'an event-based gateway in front of a task',
    xml: towards('<eventBasedGateway id="x"/>', messageCatch('m1'), path('start', 'x', 'm1'), path('x', 'a')),
    text: problem('x', ONLY_EVENTS),
  },
  {
    what: 'an event behind an event-based gateway that is reached otherwise',
    xml: towards(
      '<eventBasedGateway id="x"/>',
      messageCatch('m1'),
      timer('t1'),
      '<parallelGateway id="fork"/>',
      path('start', 'fork', 'x', 'm1'),
      path('x', 't1'),
      path('fork', 'm1'),
    ),
    text: problem(
      'x',
      'Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway.',
    ),
  },
];
