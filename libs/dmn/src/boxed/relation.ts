import { Context, type Value } from '@millrace/feel';
import { type Code, normalName } from '@millrace/feel/embed';
import type { RelationExpression } from '../model/expression.ts';
import type { Environment } from '../program/environment.ts';
import type { CompileBoxed } from './compile-boxed.ts';
import { orNull } from './or-null.ts';

/** A list of contexts with the same entries. */
export function compileRelation({ columns, rows }: RelationExpression, env: Environment, compile: CompileBoxed): Code {
  const names = columns.map(({ name }) => normalName(name));
  const cells = rows.map((row) =>
    row.map((cell, index) => {
      const column = columns[index];
      const code = compile(cell, env);
      return column === undefined ? code : env.itemTyped(code, column);
    }),
  );
  return (scope) => {
    scope.run.spend(cells.length * (1 + names.length));
    return cells.map(
      (row) => new Context(new Map(row.map((cell, i): [string, Value] => [names[i] ?? '', orNull(cell(scope))]))),
    );
  };
}
