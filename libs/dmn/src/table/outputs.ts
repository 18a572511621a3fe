import type { Value } from '@millrace/feel';
import { type Code, type FeelType, normalName, type Scope } from '@millrace/feel/embed';
import { orNull } from '../boxed/or-null.ts';
import type { DecisionTable, OutputClause } from '../model/decision-table.ts';
import type { Environment } from '../program/environment.ts';
import { allowedValuesOf } from './allowed-values.ts';

/** An output clause as code. */
export interface CompiledOutput {
  readonly clause: OutputClause;
  readonly key: string;
  readonly type: FeelType | undefined;
  readonly default: ((scope: Scope) => Value) | undefined;
  /** The allowed values, the one with the highest priority first. */
  readonly ranked: ((scope: Scope) => readonly Value[]) | undefined;
}

/** Compiles the output clauses. The only one of a table may leave its type to the table. */
export function compileOutputs(table: DecisionTable, env: Environment): readonly CompiledOutput[] {
  return table.outputs.map((clause) => {
    const { defaultValue } = clause;
    const type = env.type(clause, clause.typeRef);
    return {
      clause,
      key: normalName(clause.name),
      type,
      default: defaultValue === undefined ? undefined : evaluated(env.expression(defaultValue, defaultValue.text).code),
      ranked: allowedValuesOf(table, clause, env),
    };
  });
}

function evaluated(code: Code): (scope: Scope) => Value {
  return (scope) => orNull(code(scope));
}
