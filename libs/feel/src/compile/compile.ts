import { BUILTINS } from '../builtins/registry.ts';
import { STANDARD_BUILTINS } from '../builtins/standard/registry.ts';
import type { Node, NodeOf, NodeType } from '../syntax/ast.ts';
import type { FeelType } from '../value/feel-type.ts';
import type { FunctionValue } from '../value/function.ts';
import { compileArithmetic, compileNegation } from './arithmetic.ts';
import { compileBetween } from './between.ts';
import { compileCall, compileFunction, compileInvocation } from './call.ts';
import type { Code } from './code.ts';
import { compileComparison, compileNotEqual } from './comparison.ts';
import { compileContext } from './context.ts';
import { compileFilter } from './filter.ts';
import { compileInstanceOf } from './instance-of.ts';
import { compileFor, compileQuantified, compileSequence } from './iteration.ts';
import { compileList, compileRange, constant } from './literal.ts';
import { compileConnective, compileIf } from './logic.ts';
import { compilePath, compileRef } from './path.ts';
import { compileTypeTest } from './type-test.ts';
import {
  compileAnyOf,
  compileIn,
  compileInput,
  compileInputComparison,
  compileInputInRange,
  compileInputTest,
  compileNot,
} from './unary-test.ts';

/** What a compiler gets besides its node. */
export interface Compiler {
  /** Compiles a part of the node. */
  readonly compile: (node: Node) => Code;
  /** The meaning of the DMN standard rather than Zeebe's. */
  readonly standard: boolean;
  /** The built-in functions. */
  readonly builtins: ReadonlyMap<string, readonly FunctionValue[]>;
  /** The types of the model around the expression. */
  readonly typeNamed: TypeNamed;
}

/** Finds a type of a model by its name. */
export type TypeNamed = (name: string) => FeelType | undefined;

type Compilers = { readonly [T in NodeType]: (node: NodeOf<T>, compiler: Compiler) => Code };

/** Every kind of node and who compiles it. */
const COMPILERS = {
  null: () => constant(null),
  boolean: (node) => constant(node.value),
  number: (node) => constant(node.value),
  string: (node) => constant(node.value),
  temporal: (node) => constant(node.value),
  list: compileList,
  context: compileContext,
  range: compileRange,
  input: compileInput,
  ref: compileRef,
  path: compilePath,
  filter: compileFilter,
  call: compileCall,
  invocation: compileInvocation,
  function: compileFunction,
  negation: compileNegation,
  arithmetic: compileArithmetic,
  comparison: compileComparison,
  'not equal': compileNotEqual,
  between: compileBetween,
  'instance of': compileInstanceOf,
  'type test': compileTypeTest,
  in: compileIn,
  and: compileConnective,
  or: compileConnective,
  if: compileIf,
  for: compileFor,
  some: compileQuantified,
  every: compileQuantified,
  sequence: compileSequence,
  'input comparison': compileInputComparison,
  'input in range': compileInputInRange,
  'input test': compileInputTest,
  'any of': compileAnyOf,
  not: compileNot,
  'any input': () => constant(true),
} satisfies Compilers;

const ZEEBE = compilerOf(false, () => undefined);

function compilerOf(standard: boolean, typeNamed: TypeNamed): Compiler {
  const compiler: Compiler = {
    compile: (node) => (COMPILERS[node.type] as (node: Node, compiler: Compiler) => Code)(node, compiler),
    standard,
    builtins: standard ? STANDARD_BUILTINS : BUILTINS,
    typeNamed,
  };
  return compiler;
}

/** Turns a syntax tree of Zeebe's FEEL into a closure. */
export function compile(node: Node): Code {
  return ZEEBE.compile(node);
}

/** Turns a syntax tree of the standard's FEEL into a closure. */
export function compileStandard(node: Node, typeNamed: TypeNamed): Code {
  return compilerOf(true, typeNamed).compile(node);
}
