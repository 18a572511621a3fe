import { isNum, type Value } from '@millrace/feel';
import { type Code, ItemScope, itemAt } from '@millrace/feel/embed';
import type { FilterExpression } from '../model/expression.ts';
import { Environment } from '../program/environment.ts';
import type { CompileBoxed } from './compile-boxed.ts';
import { notBoolean, orNull } from './or-null.ts';

/** The items of a list that match; a single value is a list of one. */
export function compileFilter({ list, match }: FilterExpression, env: Environment, compile: CompileBoxed): Code {
  const items = compile(list, env);
  const inner = new Environment(env.variables.and(env.properties), env.properties, env.types, env.report);
  const test = compile(match, inner.with(['item']));
  return (scope) => {
    const found = orNull(items(scope));
    if (found === null) return null;
    const all: readonly Value[] = Array.isArray(found) ? found : [found];
    scope.run.checkItems(all.length);
    const kept: Value[] = [];
    for (const item of all) {
      const itemScope = new ItemScope(scope);
      itemScope.item = item;
      const holds = orNull(test(itemScope));
      if (holds === true) kept.push(item);
      else if (isNum(holds)) return itemAt(all, holds);
      else if (holds !== false && holds !== null) return notBoolean(scope.run, holds);
    }
    return kept;
  };
}
