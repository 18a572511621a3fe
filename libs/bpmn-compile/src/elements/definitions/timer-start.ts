import { feelOf, type TimerCatchDefinition } from '@millrace/bpmn-model';
import { DayTimeDuration, type Value, YearMonthDuration } from '@millrace/feel';
import { isDateTime, parseCycle, parseInstant, parseInterval } from '@millrace/timers';
import { constantValue } from '../../constant.ts';
import type { ElementTypes } from '../../moddle/element.ts';
import type { DefinitionKind } from './definition-kind.ts';
import { timerCatch } from './timer-catch.ts';

/** Whether a value is what a timer of this kind needs. */
const fits: { readonly [Kind in TimerCatchDefinition['kind']]: (value: Value) => boolean } = {
  date: (value) => isDateTime(value) || isText(value, parseInstant),
  duration: (value) =>
    value instanceof DayTimeDuration || value instanceof YearMonthDuration || isText(value, parseInterval),
  cycle: (value) => isText(value, parseCycle),
};
const expected = { date: 'a date and time', duration: 'a duration', cycle: 'a cycle' } as const;

/** A start event for a time. Its expression is evaluated without variables, so a deployment checks whether it can be. */
export const timerStart: DefinitionKind<ElementTypes['bpmn:TimerEventDefinition'], TimerCatchDefinition> = {
  compile(definition, event, problems) {
    const timer = timerCatch.compile(definition, event, problems);
    const feel = timer && feelOf(timer.value);
    const constant = feel === undefined ? undefined : constantValue(feel);
    if (timer === undefined || constant === undefined) return timer;
    if ('value' in constant && fits[timer.kind](constant.value)) return timer;
    const why = 'failure' in constant ? constant.failure : `its result is not ${expected[timer.kind]}`;
    problems.add(definition, `Invalid timer ${timer.kind} expression (Failed to evaluate '${feel}': ${why})`);
    return timer;
  },
};

function isText(value: Value, parse: (text: string) => unknown): boolean {
  return typeof value === 'string' && parse(value) !== undefined;
}
