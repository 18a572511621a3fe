import type { Value } from '@millrace/feel';
import { normalName, type Scope } from '@millrace/feel/embed';
import { orNull } from '../boxed/or-null.ts';
import type { DecisionTable, OutputClause } from '../model/decision-table.ts';
import type { Environment } from '../program/environment.ts';

/** The values of an output in order of priority, if the hit policy asks for them: its own, or those of its type. */
export function allowedValuesOf(
  { hitPolicy }: DecisionTable,
  clause: OutputClause,
  env: Environment,
): ((scope: Scope) => readonly Value[]) | undefined {
  if (hitPolicy !== 'PRIORITY' && hitPolicy !== 'OUTPUT ORDER') return undefined;
  const text = clause.allowedValues ?? allowedByType(clause, env);
  if (text === undefined) return undefined;
  const { code } = env.expression(clause, `[${text}]`);
  return (scope) => {
    const values = orNull(code(scope));
    return Array.isArray(values) ? (values as readonly Value[]) : [];
  };
}

function allowedByType({ typeRef }: OutputClause, env: Environment): string | undefined {
  const definition = env.types.definitions.find(({ name }) => normalName(name) === normalName(typeRef ?? ''));
  return definition?.allowedValues ?? definition?.constraint;
}
