import { feelOf, type TimerCatchDefinition } from '@millrace/bpmn-model';
import { parseCycle, parseInstant, parseInterval } from '@millrace/timers';
import { type ElementTypes, isA } from '../../moddle/element.ts';
import { checkText } from '../../text-value.ts';
import { isInterrupting } from '../interrupting.ts';
import type { DefinitionKind } from './definition-kind.ts';

const parts = { date: 'timeDate', duration: 'timeDuration', cycle: 'timeCycle' } as const;
const parsers = { date: parseInstant, duration: parseInterval, cycle: parseCycle } as const;
/** How texts name what a value is not. */
const formats = { date: 'date-time', duration: 'duration', cycle: 'cycle' } as const;

/** An event that waits for a time. A cycle is for events that leave what they interrupt alone, and start processes. */
export const timerCatch: DefinitionKind<ElementTypes['bpmn:TimerEventDefinition'], TimerCatchDefinition> = {
  compile(definition, event, problems) {
    const given = (['date', 'duration', 'cycle'] as const).filter((kind) => definition[parts[kind]] !== undefined);
    const [kind] = given;
    if (kind === undefined || given.length > 1) {
      problems.add(definition, 'Must be exactly one type of timer: timeDuration, timeDate or timeCycle');
      return undefined;
    }
    if (kind === 'cycle' && isA(event, 'bpmn:IntermediateCatchEvent')) {
      problems.add(event, 'Intermediate timer catch event must have either a time duration or a time date.');
    }
    if (kind === 'cycle' && isInterrupting(event)) {
      problems.add(event, 'Interrupting timer event with time cycle is not allowed.');
    }
    const value = definition[parts[kind]]?.body?.trim() ?? '';
    checkText(value, definition, problems);
    if (value !== '' && feelOf(value) === undefined && parsers[kind](value) === undefined) {
      const failure = `Invalid ${formats[kind]} format '${value}' for expression '${value}'.`;
      problems.add(definition, `Invalid timer ${kind} expression (${failure})`);
    }
    return { type: 'timer', kind, value };
  },
};
