import type { Value } from '@millrace/feel';
import type { Scope } from '@millrace/feel/embed';
import { orNull } from '../boxed/or-null.ts';
import type { Rule } from '../model/decision-table.ts';
import type { Environment } from '../program/environment.ts';
import { type CellTest, compileCell } from './cells.ts';
import type { CompiledOutput } from './outputs.ts';

/** A rule as code. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Counted from 1. */
  readonly number: number;
  readonly matches: (values: readonly Value[], scope: Scope) => boolean;
  readonly outputs: (scope: Scope) => Value[];
}

/** Compiles a rule. Cells that are always true are never looked at. */
export function compileRule(
  rule: Rule,
  index: number,
  outputs: readonly CompiledOutput[],
  env: Environment,
): CompiledRule {
  const number = index + 1;
  const tests = rule.tests.flatMap((cell, column) => {
    const test = compileCell(cell, env);
    return test === undefined ? [] : [{ column, test }];
  });
  const entries = rule.outputs.map((entry, column) => {
    const what = `rule ${number}, output ${column + 1}`;
    const { code } = env.expression(entry, entry.text);
    return env.typed(code, outputs[column]?.type, what);
  });
  return {
    rule,
    number,
    matches: (values, scope) => allPass(tests, values, scope),
    outputs: (scope) => entries.map((entry) => orNull(entry(scope))),
  };
}

function allPass(
  tests: readonly { readonly column: number; readonly test: CellTest }[],
  values: readonly Value[],
  scope: Scope,
): boolean {
  for (const { column, test } of tests) if (!test(values[column] as Value, scope)) return false;
  return true;
}
