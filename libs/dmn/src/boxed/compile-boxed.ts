import { type Code, Failure } from '@millrace/feel/embed';
import type { Expression } from '../model/expression.ts';
import type { Environment } from '../program/environment.ts';
import { compileTable } from '../table/compile-table.ts';
import { compileConditional } from './conditional.ts';
import { compileContext } from './context.ts';
import { compileFilter } from './filter.ts';
import { compileFunction } from './function.ts';
import { compileInvocation } from './invocation.ts';
import { compileFor, compileQuantified } from './iteration.ts';
import { compileList } from './list.ts';
import { compileRelation } from './relation.ts';

/** Compiles a part of an expression. */
export type CompileBoxed = (expression: Expression, env: Environment) => Code;

type Compilers = {
  readonly [K in Expression['kind']]: (
    expression: Extract<Expression, { kind: K }>,
    env: Environment,
    compile: CompileBoxed,
  ) => Code;
};

/** Every kind of boxed expression and its compiler. */
const COMPILERS = {
  literal: (expression, env) => env.expression(expression, expression.text).code,
  table: compileTable,
  context: compileContext,
  invocation: compileInvocation,
  relation: compileRelation,
  list: compileList,
  function: compileFunction,
  conditional: compileConditional,
  filter: compileFilter,
  for: compileFor,
  some: compileQuantified,
  every: compileQuantified,
} satisfies Partial<Compilers> as Compilers;

/** Turns a boxed expression into code. Its value is of the declared type, or null. */
export function compileBoxed(expression: Expression, env: Environment): Code {
  const one = COMPILERS[expression.kind] as (e: Expression, env: Environment, compile: CompileBoxed) => Code;
  const code = one(expression, env, compileBoxed);
  // The type of a function is that of its result: the function itself sees to it.
  const type = expression.kind === 'function' ? undefined : env.type(expression, expression.typeRef);
  const typed = env.typed(code, type, 'an expression');
  return (scope) => {
    const value = typed(scope);
    return value instanceof Failure && !value.fatal ? null : value;
  };
}
