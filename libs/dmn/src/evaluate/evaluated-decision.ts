import type { Value } from '@millrace/feel';
import type { Decision } from '../model/drg-model.ts';

/** Which logic a decision has, in the terms of the API. */
export type DecisionType =
  | 'DECISION_TABLE'
  | 'LITERAL_EXPRESSION'
  | 'CONTEXT'
  | 'INVOCATION'
  | 'LIST'
  | 'RELATION'
  | 'UNKNOWN';

const TYPES: Readonly<Record<string, DecisionType>> = {
  table: 'DECISION_TABLE',
  literal: 'LITERAL_EXPRESSION',
  context: 'CONTEXT',
  invocation: 'INVOCATION',
  list: 'LIST',
  relation: 'RELATION',
};

/** The type of a decision. */
export function decisionType({ logic }: Decision): DecisionType {
  return TYPES[logic?.kind ?? ''] ?? 'UNKNOWN';
}

/** What one decision of an evaluation did. */
export interface EvaluatedDecision {
  readonly id: string;
  readonly name: string;
  readonly type: DecisionType;
  readonly output: Value;
  readonly inputs: readonly EvaluatedInput[];
  readonly matchedRules: readonly MatchedRule[];
}

export interface EvaluatedInput {
  readonly id: string;
  readonly name: string;
  readonly value: Value;
}

export interface MatchedRule {
  readonly id: string;
  /** Counted from 1. */
  readonly index: number;
  readonly outputs: readonly EvaluatedInput[];
}
