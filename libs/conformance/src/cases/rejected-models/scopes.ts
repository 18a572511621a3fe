import { error, file, path, process, start, subProcess, task } from '../../model/bpmn.ts';
import { problem, type RejectedFile } from './rejected-file.ts';

const roots = [
  '<message id="m" name="m"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>',
  '<signal id="s" name="s"/>',
  error('e', 'E'),
  '<escalation id="u" escalationCode="U"/>',
].join('');
const definition = (type: string, reference = '') => `<${type}EventDefinition${reference}/>`;
const boundary = (id: string, on: string, content: string) =>
  `<boundaryEvent id="${id}" attachedToRef="${on}">${content}</boundaryEvent>`;

/** An activity with the same event at its edge twice. */
const twice =
  (content: string, activity = 'task') =>
  (id: string) =>
    file(
      roots,
      process(
        id,
        start,
        activity === 'task' ? task('work', { type: id }) : subProcess('work', '<startEvent id="in"/>'),
        boundary('one', 'work', content),
        boundary('two', 'work', content),
        path('start', 'work'),
      ),
    );

export const rejectedScopes: readonly RejectedFile[] = [
  {
    what: 'a sub-process that does not begin',
    xml: (id) => file(process(id, start, subProcess('sub', task('work', { type: id })), path('start', 'sub'))),
    text: problem('sub', 'Must have exactly one start event'),
  },
  {
    what: 'a sub-process that a timer begins',
    xml: (id) =>
      file(
        process(
          id,
          start,
          subProcess(
            'sub',
            '<startEvent id="in"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent>',
          ),
          path('start', 'sub'),
        ),
      ),
    text: problem('sub', 'Start events in subprocesses must be of type none'),
  },
  {
    what: 'one message twice at an activity',
    xml: twice(definition('message', ' messageRef="m"')),
    text: problem('work', "Multiple message event definitions with the same name 'm' are not allowed."),
  },
  {
    what: 'one signal twice at an activity',
    xml: twice(definition('signal', ' signalRef="s"')),
    text: problem('work', "Multiple signal event definitions with the same name 's' are not allowed."),
  },
  {
    what: 'one error twice at an activity',
    xml: twice(definition('error', ' errorRef="e"')),
    text: problem(
      'work',
      "Multiple error catch events with the same error code 'E' are not supported on the same scope.",
    ),
  },
  {
    what: 'every error twice at an activity',
    xml: twice(definition('error')),
    text: problem(
      'work',
      'The same scope can not contain more than one error catch event without error code. An error catch event without error code catches all errors.',
    ),
  },
  {
    what: 'one escalation twice at an activity',
    xml: twice(definition('escalation', ' escalationRef="u"'), 'subProcess'),
    text: problem(
      'work',
      "Multiple escalation catch events with the same escalation code 'U' are not supported on the same scope.",
    ),
  },
  {
    what: 'every escalation twice at an activity',
    xml: twice(definition('escalation'), 'subProcess'),
    text: problem(
      'work',
      'The same scope can not contain more than one escalation catch event without escalation code. An escalation catch event without escalation code catches all escalations.',
    ),
  },
  {
    what: 'a receive task and an event at its edge with one message',
    xml: (id) =>
      file(
        roots,
        process(
          id,
          start,
          '<receiveTask id="wait" messageRef="m"/>',
          boundary('other', 'wait', definition('message', ' messageRef="m"')),
          path('start', 'wait'),
        ),
      ),
    text: problem('wait', 'Cannot reference the same message name as a boundary event'),
  },
  {
    what: 'a message that starts a process twice',
    xml: (id) => {
      const begun = (name: string) =>
        `<startEvent id="${name}">${definition('message', ' messageRef="m"')}</startEvent>`;
      return file(roots, process(id, begun('one'), begun('two'), task('work', { type: id }), path('one', 'work')));
    },
    text: /- ERROR: A message cannot be referred by more than one start event\n/,
  },
  {
    what: 'a link that leads to two events',
    xml: (id) => {
      const link = (name: string, tag: string) => `<${tag} id="${name}"><linkEventDefinition name="L"/></${tag}>`;
      const elements = [
        link('from', 'intermediateThrowEvent'),
        link('to', 'intermediateCatchEvent'),
        link('also', 'intermediateCatchEvent'),
      ];
      return file(process(id, start, ...elements, path('start', 'from')));
    },
    text: /- ERROR: Multiple intermediate catch link event definitions with the same name 'L' are not allowed\.\n/,
  },
];
