import type { Mapping } from '@millrace/bpmn-model';
import { Context, JsonText, LimitExceeded, toJson, type Value, ValueTooLarge } from '@millrace/feel';
import type { Variable } from '@millrace/protocol';
import { type Evaluated, type Evaluating, evaluate } from '../expressions/evaluate.ts';
import type { ScopeVariables } from '../expressions/scope-variables.ts';

type Where = Evaluating & { readonly variables: ScopeVariables };

/** What a mapping costs beside its expression, in steps, and what each entry of an object does that one is set in. */
const MAPPING_COST = 5;
const ENTRY_COST = 0.3;

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
  try {
    return map(mappings, where, keepsOld);
  } catch (error) {
    if (!(error instanceof LimitExceeded || error instanceof ValueTooLarge)) throw error;
    return { ok: false, text: `The variable mappings cannot be evaluated: ${error.message}` };
  }
}

function map(mappings: readonly Mapping[], where: Where, keepsOld: boolean): Evaluated<readonly Variable[]> {
  const given = new Map<string, Value>();
  for (const { source, target } of mappings) {
    where.budget.spend(MAPPING_COST);
    const evaluated = evaluate(source, where);
    if (!evaluated.ok) return evaluated;
    const [name, ...path] = target.split('.') as [string, ...string[]];
    const before = given.get(name) ?? (keepsOld && path.length > 0 ? visible(where, name) : null);
    const value = withEntry(before, path, evaluated.value, where);
    given.set(name, value);
    where.variables.set(name, value);
  }
  const json = (value: Value) => toJson(value, undefined, where.budget);
  return { ok: true, value: [...given].map(([name, value]) => ({ name, value: json(value) })) };
}

function visible({ variables, budget }: Where, name: string): Value {
  const value = variables.get(name) ?? null;
  return value instanceof JsonText ? value.value(budget) : value;
}

/** The value with one entry set at the end of a path; what is no context on the way becomes one. */
function withEntry(before: Value, [first, ...rest]: readonly string[], value: Value, where: Where): Value {
  if (first === undefined) return value;
  const entries = new Map(before instanceof Context ? before.entries : []);
  where.budget.spend(ENTRY_COST * entries.size);
  entries.set(first, withEntry(entries.get(first) ?? null, rest, value, where));
  return new Context(entries);
}
