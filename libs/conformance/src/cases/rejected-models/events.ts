import { error, file, path, process, start, task } from '../../model/bpmn.ts';
import { problem, type RejectedFile } from './rejected-file.ts';

const MESSAGE =
  '<message id="m" name="m"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>';
const roots = [
  MESSAGE,
  '<message id="unnamed"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>',
  '<message id="keyless" name="keyless"/>',
  '<signal id="s" name="s"/>',
  '<signal id="silent"/>',
  error('e', 'e'),
  error('computed', '=code'),
  '<error id="codeless"/>',
  '<escalation id="raised" escalationCode="=code"/>',
].join('');

const TIMER = '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>';

/** A process with this event behind its start event. */
const behindStart = (tag: string, definitions: string) => (id: string) =>
  file(roots, process(id, start, `<${tag} id="event">${definitions}</${tag}>`, path('start', 'event')));
const caught = (definitions: string) => behindStart('intermediateCatchEvent', definitions);
const ended = (definitions: string) => behindStart('endEvent', definitions);
/** A process of one task with this event at its edge. */
const boundary =
  (definitions: string, attributes = '') =>
  (id: string) => {
    const event = `<boundaryEvent id="event" attachedToRef="work"${attributes}>${definitions}</boundaryEvent>`;
    return file(roots, process(id, start, task('work', { type: id }), event, path('start', 'work')));
  };

export const rejectedEvents: readonly RejectedFile[] = [
  {
    what: 'a catch event that catches nothing',
    xml: caught(''),
    text: problem('event', 'Must have exactly one event definition'),
  },
  {
    what: 'an end event that is two',
    xml: ended('<terminateEventDefinition/><errorEventDefinition errorRef="e"/>'),
    text: problem('event', 'Must have at most one event definition'),
  },
  {
    what: 'a start event that is two',
    xml: (id) =>
      file(roots, process(id, `<startEvent id="event">${TIMER}<signalEventDefinition signalRef="s"/></startEvent>`)),
    text: problem('event', "Start event can't have more than one type"),
  },
  {
    what: 'a boundary event of a gateway',
    xml: (id) =>
      file(
        process(
          id,
          start,
          '<exclusiveGateway id="x"/>',
          `<boundaryEvent id="event" attachedToRef="x">${TIMER}</boundaryEvent>`,
          path('start', 'x'),
        ),
      ),
    text: problem('event', 'Must be attached to an activity'),
  },
  {
    what: 'a boundary event of a kind that there is not',
    xml: boundary('<linkEventDefinition name="a"/>'),
    text: problem('event', 'Boundary events must be one of: timer, message, error, signal, escalation, conditional'),
  },
  {
    what: 'an end event of a kind that there is not',
    xml: ended(TIMER),
    text: problem(
      'event',
      'End events must be one of: none, error, message, terminate, signal, escalation or compensation',
    ),
  },
  {
    what: 'a catch event of a kind that there is not',
    xml: caught('<errorEventDefinition errorRef="e"/>'),
    text: problem('event', 'Event definition must be one of: message, timer, signal, or link'),
  },
  {
    what: 'an error event that does not interrupt',
    xml: boundary('<errorEventDefinition errorRef="e"/>', ' cancelActivity="false"'),
    text: problem('event', 'Non-Interrupting event of this type is not allowed'),
  },
  {
    what: 'a message event without message',
    xml: caught('<messageEventDefinition/>'),
    text: problem('event > messageEventDefinition', 'Must reference a message'),
  },
  {
    what: 'a signal event without signal',
    xml: caught('<signalEventDefinition/>'),
    text: problem('event > signalEventDefinition', 'Must reference a signal'),
  },
  {
    what: 'a message without name',
    xml: caught('<messageEventDefinition messageRef="unnamed"/>'),
    text: problem('unnamed', 'Name must be present and not empty'),
  },
  {
    what: 'a signal without name',
    xml: caught('<signalEventDefinition signalRef="silent"/>'),
    text: problem('silent', 'Name must be present and not empty'),
  },
  {
    what: 'a message without correlation key',
    xml: caught('<messageEventDefinition messageRef="keyless"/>'),
    text: problem('keyless', 'Must have exactly one zeebe:subscription extension element'),
  },
  {
    what: 'an error end event without code',
    xml: ended('<errorEventDefinition errorRef="codeless"/>'),
    text: problem('codeless', 'ErrorCode must be present and not empty'),
  },
  {
    what: 'a caught error code that is an expression',
    xml: boundary('<errorEventDefinition errorRef="computed"/>'),
    text: problem(
      'event > errorEventDefinition',
      'The errorCode of the error catch event is not allowed to be an expression',
    ),
  },
  {
    what: 'a caught escalation code that is an expression',
    xml: (id) =>
      file(
        roots,
        process(
          id,
          start,
          '<subProcess id="sub"><startEvent id="in"/></subProcess>',
          '<boundaryEvent id="event" attachedToRef="sub"><escalationEventDefinition escalationRef="raised"/></boundaryEvent>',
          path('start', 'sub'),
        ),
      ),
    text: problem(
      'event > escalationEventDefinition',
      'The escalationCode of the escalation catch event is not allowed to be an expression',
    ),
  },
  {
    what: 'a link without name',
    xml: behindStart('intermediateThrowEvent', '<linkEventDefinition name=""/>'),
    text: /- Element: event > linkEventDefinition\n {4}- ERROR: Link name must be present and not empty\.\n/,
  },
];
