import type { Code } from '@millrace/feel/embed';
import type { ConditionalExpression } from '../model/expression.ts';
import type { Environment } from '../program/environment.ts';
import type { CompileBoxed } from './compile-boxed.ts';
import { notBoolean, orNull } from './or-null.ts';

/** `if`, `then`, `else`: null, like false, takes the last; what is no boolean gives null. */
export function compileConditional(
  { condition, whenTrue, whenFalse }: ConditionalExpression,
  env: Environment,
  compile: CompileBoxed,
): Code {
  const test = compile(condition, env);
  const yes = compile(whenTrue, env);
  const no = compile(whenFalse, env);
  return (scope) => {
    const holds = orNull(test(scope));
    if (holds === true) return yes(scope);
    return holds === false || holds === null ? no(scope) : notBoolean(scope.run, holds);
  };
}
