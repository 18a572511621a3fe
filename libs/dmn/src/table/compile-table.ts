import type { Value } from '@millrace/feel';
import type { Code, Scope } from '@millrace/feel/embed';
import type { CompileBoxed } from '../boxed/compile-boxed.ts';
import type { DecisionTable } from '../model/decision-table.ts';
import type { Environment } from '../program/environment.ts';
import { type CompiledInput, compileInput } from './inputs.ts';
import { compileOutputs } from './outputs.ts';
import { resultOf } from './result.ts';
import { type CompiledRule, compileRule } from './rules.ts';
import { note } from './trace.ts';

/** A decision table: rules whose tests the inputs pass, and what the hit policy makes of their outputs. */
export function compileTable(table: DecisionTable, env: Environment, _compile: CompileBoxed): Code {
  const inputs = table.inputs.map((input, column) => compileInput(input, column, env));
  const outputs = compileOutputs(table, env);
  const rules = table.rules.map((rule, index) => compileRule(rule, index, outputs, env));
  const onlyFirst = table.hitPolicy === 'FIRST';
  return (scope) => {
    const values = inputs.map((input) => input.value(scope));
    note.inputs(scope, table, inputs, values);
    const matched = isAllowed(scope, inputs, values) ? matching(rules, values, scope, onlyFirst) : [];
    const hits = matched.map((rule) => ({ rule, values: rule.outputs(scope) }));
    note.rules(scope, table, outputs, hits);
    return resultOf(table, outputs, hits, scope);
  };
}

/** Whether every input has a value that its clause allows; no rule matches otherwise. */
function isAllowed(scope: Scope, inputs: readonly CompiledInput[], values: readonly Value[]): boolean {
  return inputs.every((input, column) => input.allows(values[column] as Value, scope));
}

function matching(
  rules: readonly CompiledRule[],
  values: readonly Value[],
  scope: Scope,
  onlyFirst: boolean,
): CompiledRule[] {
  const found: CompiledRule[] = [];
  scope.run.spend(rules.length);
  for (const rule of rules) {
    if (!rule.matches(values, scope)) continue;
    found.push(rule);
    if (onlyFirst) break;
  }
  return found;
}
