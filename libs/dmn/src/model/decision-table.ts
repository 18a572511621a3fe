import type { LiteralExpression } from './expression.ts';

export type HitPolicy = 'UNIQUE' | 'ANY' | 'FIRST' | 'PRIORITY' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT';
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT';

export interface DecisionTable {
  readonly kind: 'table';
  readonly typeRef?: string;
  readonly hitPolicy: HitPolicy;
  /** Of a COLLECT table only. */
  readonly aggregation?: Aggregation;
  readonly inputs: readonly InputClause[];
  readonly outputs: readonly OutputClause[];
  readonly rules: readonly Rule[];
}

export interface InputClause {
  readonly id: string;
  /** What people call it: the label, or else the expression. */
  readonly name: string;
  readonly expression: LiteralExpression;
  /** Unary tests that every value passes. */
  readonly allowedValues?: string;
}

export interface OutputClause {
  readonly id: string;
  /** Its key in the output of a table with several; may be empty if it is the only one. */
  readonly name: string;
  /** What people call it: the label, or else the name. */
  readonly label: string;
  readonly typeRef?: string;
  /** Values with commas between; their order is their priority. */
  readonly allowedValues?: string;
  readonly defaultValue?: LiteralExpression;
}

export interface Rule {
  readonly id: string;
  /** Unary tests, one per input. */
  readonly tests: readonly UnaryTests[];
  readonly outputs: readonly LiteralExpression[];
}

export interface UnaryTests {
  readonly text: string;
}
