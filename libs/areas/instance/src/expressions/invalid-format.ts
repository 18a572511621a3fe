import { feelOf, type Text } from '@millrace/bpmn-model';
import type { Evaluated } from './evaluate.ts';

/** An expression gave a text that does not read as what it should be. */
export function invalidFormat(what: 'date-time' | 'duration' | 'cycle', value: string, text: Text): Evaluated<never> {
  return { ok: false, text: `Invalid ${what} format '${value}' for expression '${feelOf(text) ?? text}'.` };
}
