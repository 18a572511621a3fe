import type { Value } from '@millrace/feel';
import { type Code, iterated, LocalScope, normalName } from '@millrace/feel/embed';
import type { IterationExpression } from '../model/expression.ts';
import type { Environment } from '../program/environment.ts';
import type { CompileBoxed } from './compile-boxed.ts';
import { notBoolean, orNull } from './or-null.ts';

interface Loop {
  readonly name: string;
  readonly items: Code;
  readonly body: Code;
}

function compileLoop(
  { variable, list, listType, body }: IterationExpression,
  env: Environment,
  compile: CompileBoxed,
  more: readonly string[],
): Loop {
  return {
    name: normalName(variable),
    items: env.typed(compile(list, env), env.type(list, listType), 'a list'),
    body: compile(body, env.with([variable, ...more])),
  };
}

/** `for`: a list of what the body gives for every item; `partial` holds the results so far. */
export function compileFor(expression: IterationExpression, env: Environment, compile: CompileBoxed): Code {
  const { name, items, body } = compileLoop(expression, env, compile, ['partial']);
  const names = [name, 'partial'];
  return (scope) => {
    const found = iterated(items(scope), scope.run);
    if (found === undefined) return null;
    const results: Value[] = [];
    for (const item of found) {
      scope.run.spend(2 + results.length / 8);
      results.push(orNull(body(new LocalScope(scope, names, [item, results.slice()]))));
    }
    return results;
  };
}

/** `some`, `every`: whether the body holds for one item, or for all of them. */
export function compileQuantified(expression: IterationExpression, env: Environment, compile: CompileBoxed): Code {
  const { name, items, body } = compileLoop(expression, env, compile, []);
  const decisive = expression.kind === 'some';
  return (scope) => {
    const found = iterated(items(scope), scope.run);
    if (found === undefined) return null;
    let undecided = false;
    for (const item of found) {
      scope.run.spend(2);
      const holds = orNull(body(new LocalScope(scope, [name], [item])));
      if (holds === decisive) return decisive;
      if (holds === null) undecided = true;
      else if (typeof holds !== 'boolean') return notBoolean(scope.run, holds);
    }
    return undecided ? null : !decisive;
  };
}
