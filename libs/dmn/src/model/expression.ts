import type { DecisionTable } from './decision-table.ts';
import type { InformationItem } from './drg-model.ts';

/** What all expressions have. */
interface Typed {
  readonly typeRef?: string;
}

export interface LiteralExpression extends Typed {
  readonly kind: 'literal';
  /** FEEL; empty for null. */
  readonly text: string;
}

export interface ContextExpression extends Typed {
  readonly kind: 'context';
  /** An entry without a variable is the result. */
  readonly entries: readonly { readonly variable?: InformationItem; readonly value: Expression }[];
}

export interface InvocationExpression extends Typed {
  readonly kind: 'invocation';
  readonly callee: Expression;
  readonly bindings: readonly { readonly parameter: string; readonly value?: Expression }[];
}

export interface RelationExpression extends Typed {
  readonly kind: 'relation';
  readonly columns: readonly InformationItem[];
  readonly rows: readonly (readonly Expression[])[];
}

export interface ListExpression extends Typed {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

export interface FunctionDefinition extends Typed {
  readonly kind: 'function';
  readonly parameters: readonly InformationItem[];
  readonly body?: Expression;
}

export interface ConditionalExpression extends Typed {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

export interface FilterExpression extends Typed {
  readonly kind: 'filter';
  readonly list: Expression;
  readonly match: Expression;
}

export interface IterationExpression extends Typed {
  readonly kind: 'for' | 'some' | 'every';
  readonly variable: string;
  readonly list: Expression;
  /** The type of the list. */
  readonly listType?: string;
  readonly body: Expression;
}

/** What decides: a boxed expression of the standard. */
export type Expression =
  | LiteralExpression
  | DecisionTable
  | ContextExpression
  | InvocationExpression
  | RelationExpression
  | ListExpression
  | FunctionDefinition
  | ConditionalExpression
  | FilterExpression
  | IterationExpression;
