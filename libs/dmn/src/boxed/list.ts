import type { Code } from '@millrace/feel/embed';
import type { ListExpression } from '../model/expression.ts';
import type { Environment } from '../program/environment.ts';
import type { CompileBoxed } from './compile-boxed.ts';
import { orNull } from './or-null.ts';

/** A list of expressions. */
export function compileList({ items }: ListExpression, env: Environment, compile: CompileBoxed): Code {
  const codes = items.map((item) => compile(item, env));
  return (scope) => {
    scope.run.spend(codes.length);
    return codes.map((code) => orNull(code(scope)));
  };
}
