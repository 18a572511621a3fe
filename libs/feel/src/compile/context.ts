import { Failure } from '../runtime/failure.ts';
import { EntryScope } from '../runtime/scope.ts';
import type { NodeOf } from '../syntax/ast.ts';
import { Context } from '../value/context.ts';
import { FunctionValue } from '../value/function.ts';
import { type Code, invalidType } from './code.ts';
import type { Compiler } from './compile.ts';
import { notFatal } from './literal.ts';

/** `{a: 1, b: a + 1}`: an entry sees the ones before it. */
export function compileContext(node: NodeOf<'context'>, { compile, standard }: Compiler): Code {
  if (standard && new Set(node.entries.map(({ key }) => key)).size < node.entries.length) {
    return (scope) => invalidType(scope.run, 'A context must not have an entry twice');
  }
  const entries = node.entries.map(({ key, value }) => [key, compile(value)] as const);
  return (scope) => {
    const inner = new EntryScope(scope);
    for (const [key, code] of entries) {
      const value = code(inner);
      if (value instanceof Failure) return notFatal(value);
      // The standard's functions are values like others.
      if (!standard && value instanceof FunctionValue) inner.functions.set(key, value);
      else inner.entries.set(key, value);
    }
    scope.run.spend(entries.length);
    return new Context(inner.entries, inner.functions.size === 0 ? undefined : inner.functions);
  };
}
