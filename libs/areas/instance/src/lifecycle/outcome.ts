import type { FlowIndex } from '@millrace/bpmn-model';
import type { IncidentType, Variable } from '@millrace/protocol';
import type { Evaluated } from '../expressions/evaluate.ts';

/** A phase could not do its work. It becomes an incident, and is run again when that is resolved. */
export interface Failure {
  readonly kind: 'fail';
  readonly type: IncidentType;
  readonly text: string;
}

/** What came of a phase. */
export type Outcome =
  /**
   * The next phase follows. `flows`: those that the element instance will leave by, in place of all. `variables`: what
   * its work brought.
   */
  | { readonly kind: 'continue'; readonly flows?: readonly FlowIndex[]; readonly variables?: readonly Variable[] }
  /** Something else will run the next phase: a job, a message, a child. */
  | { readonly kind: 'wait' }
  | Failure;

export const CONTINUE: Outcome = { kind: 'continue' };
export const WAIT: Outcome = { kind: 'wait' };

export function fail(type: IncidentType, text: string): Failure {
  return { kind: 'fail', type, text };
}

/** The failure of an expression. */
export function failEvaluation({ text }: Extract<Evaluated<unknown>, { readonly ok: false }>): Failure {
  return fail('EXTRACT_VALUE_ERROR', text);
}
