import { feelOf, type Text } from '@millrace/bpmn-model';
import { LocalDateTime, parseDateTime, temporalText, type Value, ZonedDateTime } from '@millrace/feel';
import { type Evaluated, type Evaluating, evaluateAs } from './evaluate.ts';

const EXPECTED = "one of '[DATE_TIME, STRING]'";

/** A date and time as text, which may be null. */
export function evaluateDateTimeText(text: Text, where: Evaluating): Evaluated<string | undefined> {
  const evaluated = evaluateDateTime(text, where);
  if (!evaluated.ok || evaluated.value === undefined) return evaluated as Evaluated<undefined>;
  const { value } = evaluated;
  return { ok: true, value: typeof value === 'string' ? value : temporalText(value) };
}

/** A date and time, or a string that reads as one; undefined for null. */
function evaluateDateTime(
  text: Text,
  where: Evaluating,
): Evaluated<string | LocalDateTime | ZonedDateTime | undefined> {
  const evaluated = evaluateAs(text, where, EXPECTED, (value) => (isDateTimeOrText(value) ? { value } : undefined));
  if (!evaluated.ok) return evaluated;
  const { value } = evaluated.value;
  if (typeof value === 'string' && parseDateTime(value) === undefined) {
    return { ok: false, text: `Invalid date-time format '${value}' for expression '${feelOf(text) ?? text}'.` };
  }
  return { ok: true, value: value ?? undefined };
}

function isDateTimeOrText(value: Value): value is string | LocalDateTime | ZonedDateTime | null {
  return (
    value === null || typeof value === 'string' || value instanceof LocalDateTime || value instanceof ZonedDateTime
  );
}
