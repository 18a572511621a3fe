import type { Num } from '../number/convert.ts';
import type { Temporal } from '../temporal/values.ts';

/** What introduces a temporal literal: a built-in's name before its text in parentheses, or `@` before the text. */
export type TemporalForm = 'date' | 'time' | 'date and time' | 'duration' | '@';

export type ComparisonOperator = '=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';

/** A range as written: in an argument a value, elsewhere a test of the input. */
export interface RangeNode {
  readonly type: 'range';
  readonly start: Node;
  readonly startIncluded: boolean;
  readonly end: Node;
  readonly endIncluded: boolean;
  /** Whether one end is null, and so has no bound there: `(< 5)`. */
  readonly openEnded?: boolean;
}

/** A type as written in an expression. */
export type TypeNode =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'list' | 'range'; readonly item: TypeNode }
  | { readonly kind: 'context'; readonly entries: readonly (readonly [name: string, type: TypeNode])[] }
  | { readonly kind: 'function'; readonly parameters: readonly TypeNode[]; readonly result: TypeNode };

/** One variable of `for`, `some` or `every` and the list that it runs over. */
export interface Iterator {
  readonly name: string;
  readonly list: Node;
}

export interface NamedArgument {
  readonly name: string;
  readonly value: Node;
}

export type Arguments =
  | { readonly named: false; readonly values: readonly Node[] }
  | { readonly named: true; readonly values: readonly NamedArgument[] };

export interface ContextEntry {
  readonly key: string;
  readonly value: Node;
}

/** The syntax tree of an expression or of unary tests. */
export type Node =
  | { readonly type: 'null' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'number'; readonly value: Num }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'temporal'; readonly form: TemporalForm; readonly text: string; readonly value: Temporal | null }
  | { readonly type: 'list'; readonly items: readonly Node[] }
  | { readonly type: 'context'; readonly entries: readonly ContextEntry[] }
  | RangeNode
  | { readonly type: 'input' }
  | { readonly type: 'ref'; readonly names: readonly string[] }
  | { readonly type: 'path'; readonly base: Node; readonly name: string }
  | { readonly type: 'filter'; readonly base: Node; readonly condition: Node }
  | { readonly type: 'call'; readonly path: readonly string[]; readonly name: string; readonly arguments: Arguments }
  | { readonly type: 'invocation'; readonly callee: Node; readonly arguments: Arguments }
  | {
      readonly type: 'function';
      readonly parameters: readonly string[];
      /** The types of the parameters that have one. */
      readonly types?: readonly (TypeNode | undefined)[];
      readonly body: Node;
    }
  | { readonly type: 'negation'; readonly operand: Node }
  | {
      readonly type: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Node;
      readonly right: Node;
    }
  | {
      readonly type: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly type: 'not equal'; readonly left: Node; readonly right: Node }
  | { readonly type: 'between'; readonly operand: Node; readonly low: Node; readonly high: Node }
  | { readonly type: 'instance of'; readonly operand: Node; readonly typeName: string }
  /** `instance of` as the standard has it: of any type. */
  | { readonly type: 'type test'; readonly operand: Node; readonly valueType: TypeNode }
  | { readonly type: 'in'; readonly operand: Node; readonly test: Node }
  | { readonly type: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | { readonly type: 'if'; readonly condition: Node; readonly then: Node; readonly otherwise: Node }
  | { readonly type: 'for' | 'some' | 'every'; readonly iterators: readonly Iterator[]; readonly body: Node }
  | { readonly type: 'sequence'; readonly start: Node; readonly end: Node }
  /** `< 5`: the input compared with a value; `=` only for a lone `true` or `false`. */
  | { readonly type: 'input comparison'; readonly operator: ComparisonOperator; readonly operand: Node }
  | { readonly type: 'input in range'; readonly range: RangeNode }
  /** An expression as a unary test: a condition, or a value or list to compare the input with. */
  | { readonly type: 'input test'; readonly expression: Node }
  | { readonly type: 'any of'; readonly tests: readonly Node[] }
  | { readonly type: 'not'; readonly test: Node }
  | { readonly type: 'any input' };

/** The kinds of nodes. */
export type NodeType = Node['type'];

type Having<N, T extends NodeType> = N extends { readonly type: infer Own } ? (T extends Own ? N : never) : never;

/** The node of one kind. */
export type NodeOf<T extends NodeType> = Having<Node, T>;
