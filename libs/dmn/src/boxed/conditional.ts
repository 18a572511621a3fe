import type { Code } from '@millrace/feel/embed';
import type { ConditionalExpression } from '../model/expression.ts';
import type { Environment } from '../program/environment.ts';
import type { CompileBoxed } from './compile-boxed.ts';

/** `if`, `then`, `else`: anything but true takes the last. */
export function compileConditional(
  { condition, whenTrue, whenFalse }: ConditionalExpression,
  env: Environment,
  compile: CompileBoxed,
): Code {
  const test = compile(condition, env);
  const yes = compile(whenTrue, env);
  const no = compile(whenFalse, env);
  return (scope) => (test(scope) === true ? yes(scope) : no(scope));
}
