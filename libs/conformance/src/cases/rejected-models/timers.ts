import { file, path, process, start, task } from '../../model/bpmn.ts';
import { problem, type RejectedFile } from './rejected-file.ts';

const CYCLE = '<timeCycle>R3/PT1H</timeCycle>';
const caught = (content: string) => (id: string) =>
  file(
    process(
      id,
      start,
      `<intermediateCatchEvent id="wait"><timerEventDefinition>${content}</timerEventDefinition></intermediateCatchEvent>`,
      path('start', 'wait'),
    ),
  );

export const rejectedTimers: readonly RejectedFile[] = [
  {
    what: 'a timer that is never due',
    xml: caught(''),
    text: problem(
      'wait > timerEventDefinition',
      'Must be exactly one type of timer: timeDuration, timeDate or timeCycle',
    ),
  },
  {
    what: 'an intermediate timer that repeats',
    xml: caught(CYCLE),
    text: problem('wait', 'Intermediate timer catch event must have either a time duration or a time date.'),
  },
  {
    what: 'an interrupting timer that repeats',
    xml: (id) =>
      file(
        process(
          id,
          start,
          task('work', { type: id }),
          `<boundaryEvent id="late" attachedToRef="work"><timerEventDefinition>${CYCLE}</timerEventDefinition></boundaryEvent>`,
          path('start', 'work'),
        ),
      ),
    text: problem('late', 'Interrupting timer event with time cycle is not allowed.'),
  },
  {
    what: 'a duration that is none',
    xml: caught('<timeDuration>soon</timeDuration>'),
    text: /- ERROR: Invalid timer duration expression \(.*\)\n$/i,
  },
];
