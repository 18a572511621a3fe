import { FunctionValue } from '@millrace/feel';
import { ANY, type Code, coercedArguments, Failure, LocalScope, normalName } from '@millrace/feel/embed';
import type { FunctionDefinition } from '../model/expression.ts';
import type { Environment } from '../program/environment.ts';
import type { CompileBoxed } from './compile-boxed.ts';

/** A function; it keeps the scope that it is made in. Arguments that are not of the declared types fail a call. */
export function compileFunction(definition: FunctionDefinition, env: Environment, compile: CompileBoxed): Code {
  const names = definition.parameters.map(({ name }) => normalName(name));
  const types = definition.parameters.map((parameter) => env.type(parameter, parameter.typeRef) ?? ANY);
  const body = definition.body === undefined ? () => null : compile(definition.body, env.with(names));
  const typed = env.typed(body, env.type(definition, definition.typeRef), 'a function');
  return (scope) =>
    new FunctionValue(names, (args, run) => {
      const values = coercedArguments(args, types);
      return values instanceof Failure ? values : typed(new LocalScope(scope, names, values, run));
    });
}
