import type { Text } from '@millrace/bpmn-model';
import { type LocalDateTime, temporalText, type ZonedDateTime } from '@millrace/feel';
import { instantOf, isDateTime, parseInstant } from '@millrace/timers';
import { type Evaluated, type Evaluating, evaluateAs } from './evaluate.ts';
import { invalidFormat } from './invalid-format.ts';

const EXPECTED = "one of '[DATE_TIME, STRING]'";

/** A date and time as text, which may be null. */
export function evaluateDateTimeText(text: Text, where: Evaluating): Evaluated<string | undefined> {
  const evaluated = evaluateDateTime(text, where, true);
  if (!evaluated.ok) return evaluated;
  const { value } = evaluated;
  return { ok: true, value: value === null ? undefined : typeof value === 'string' ? value : temporalText(value) };
}

/** A date and time as milliseconds since 1970. */
export function evaluateInstant(text: Text, where: Evaluating): Evaluated<number> {
  const evaluated = evaluateDateTime(text, where, false);
  if (!evaluated.ok) return evaluated;
  const { value } = evaluated;
  const instant = value === null ? undefined : typeof value === 'string' ? parseInstant(value) : instantOf(value);
  return { ok: true, value: instant ?? 0 };
}

/** A date and time, or a string that reads as one. */
function evaluateDateTime(
  text: Text,
  where: Evaluating,
  isNullable: boolean,
): Evaluated<string | LocalDateTime | ZonedDateTime | null> {
  const evaluated = evaluateAs(text, where, EXPECTED, (value) =>
    typeof value === 'string' || isDateTime(value) || (value === null && isNullable) ? { value } : undefined,
  );
  if (!evaluated.ok) return evaluated;
  const { value } = evaluated.value;
  if (typeof value === 'string' && parseInstant(value) === undefined) return invalidFormat('date-time', value, text);
  return { ok: true, value };
}
