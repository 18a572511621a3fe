import type { Mapping } from '@millrace/bpmn-model';
import { Context, JsonText, toJson, type Value } from '@millrace/feel';
import type { Variable } from '@millrace/protocol';
import { type Evaluated, type Evaluating, evaluate } from '../expressions/evaluate.ts';
import type { ScopeVariables } from '../expressions/scope-variables.ts';

type Where = Evaluating & { readonly variables: ScopeVariables };

/**
 * The variables that mappings give, one after the other: each sees what those before it gave. A target `a.b` sets one
 * entry of `a` and keeps its others.
 * @param keepsOld whether the entries that a visible variable `a` has count among them
 */
export function mapVariables(
  mappings: readonly Mapping[],
  where: Where,
  keepsOld: boolean,
): Evaluated<readonly Variable[]> {
  const given = new Map<string, Value>();
  for (const { source, target } of mappings) {
    const evaluated = evaluate(source, where);
    if (!evaluated.ok) return evaluated;
    const [name, ...path] = target.split('.') as [string, ...string[]];
    const before = given.get(name) ?? (keepsOld && path.length > 0 ? visible(where.variables, name) : null);
    const value = withEntry(before, path, evaluated.value);
    given.set(name, value);
    where.variables.set(name, value);
  }
  return { ok: true, value: [...given].map(([name, value]) => ({ name, value: toJson(value) })) };
}

function visible(variables: ScopeVariables, name: string): Value {
  const value = variables.get(name) ?? null;
  return value instanceof JsonText ? value.value() : value;
}

/** The value with one entry set at the end of a path; what is no context on the way becomes one. */
function withEntry(before: Value, [first, ...rest]: readonly string[], value: Value): Value {
  if (first === undefined) return value;
  const entries = new Map(before instanceof Context ? before.entries : []);
  entries.set(first, withEntry(entries.get(first) ?? null, rest, value));
  return new Context(entries);
}
