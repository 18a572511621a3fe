import type { Value } from '@millrace/feel';
import { InputScope, type Scope } from '@millrace/feel/embed';
import { orNull } from '../boxed/or-null.ts';
import type { InputClause } from '../model/decision-table.ts';
import { conforming, type Environment } from '../program/environment.ts';
import { fromText } from '../program/from-text.ts';

/** An input clause as code. */
export interface CompiledInput {
  readonly clause: InputClause;
  readonly value: (scope: Scope) => Value;
  readonly allows: (value: Value, scope: Scope) => boolean;
}

/** Compiles an input clause: its expression, the type of that, and the values that it allows. */
export function compileInput(clause: InputClause, column: number, env: Environment): CompiledInput {
  const { expression, allowedValues } = clause;
  const type = env.type(expression, expression.typeRef);
  const what = `the input '${clause.name}' (column ${column + 1})`;
  const { code } = env.expression(expression, expression.text);
  return {
    clause,
    value(scope) {
      const value = orNull(code(scope));
      return type === undefined ? value : conforming(fromText(value, type), type, what, scope);
    },
    allows: allowedValues === undefined ? () => true : compileAllowed(clause, allowedValues, env),
  };
}

function compileAllowed(clause: InputClause, text: string, env: Environment): CompiledInput['allows'] {
  const { code } = env.tests(clause, text);
  return (value, scope) => {
    if (value === null) return true;
    const allowed = code(new InputScope(scope, value, true));
    if (allowed !== true) scope.run.warn('INVALID_TYPE', `The value of the input '${clause.name}' is not allowed`);
    return allowed === true;
  };
}
