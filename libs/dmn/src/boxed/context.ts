import { Context } from '@millrace/feel';
import { type Code, normalName } from '@millrace/feel/embed';
import type { ContextExpression } from '../model/expression.ts';
import type { Environment } from '../program/environment.ts';
import type { CompileBoxed } from './compile-boxed.ts';
import { EntriesScope } from './entries-scope.ts';
import { orNull } from './or-null.ts';

/** Entries, each of which sees those before it; one without a name is the result of the whole. */
export function compileContext({ entries }: ContextExpression, env: Environment, compile: CompileBoxed): Code {
  let inner = env;
  const codes = entries.map(({ variable, value }) => {
    if (variable === undefined) return { name: undefined, code: compile(value, inner) };
    // A function may call itself.
    const around = value.kind === 'function' ? inner.with([variable.name]) : inner;
    const code = compile(value, around);
    inner = inner.with([variable.name]);
    return { name: normalName(variable.name), code: value.kind === 'function' ? code : env.itemTyped(code, variable) };
  });
  return (scope) => {
    const entriesScope = new EntriesScope(scope);
    for (const { name, code } of codes) {
      const value = orNull(code(entriesScope));
      if (name === undefined) return value;
      entriesScope.entries.set(name, value);
    }
    scope.run.spend(codes.length);
    return new Context(entriesScope.entries);
  };
}
