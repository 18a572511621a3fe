import { FunctionValue, type Value } from '@millrace/feel';
import { apply, builtinFunction, type Code, normalName, type Scope } from '@millrace/feel/embed';
import type { InvocationExpression } from '../model/expression.ts';
import type { Environment } from '../program/environment.ts';
import type { CompileBoxed } from './compile-boxed.ts';
import { orNull } from './or-null.ts';

/** A call with named arguments; parameters without a binding are null. */
export function compileInvocation(
  { callee, bindings }: InvocationExpression,
  env: Environment,
  compile: CompileBoxed,
): Code {
  const find = compileCallee(
    callee,
    env,
    compile,
    bindings.map(({ parameter }) => normalName(parameter)),
  );
  const args = new Map(
    bindings.map(({ parameter, value }) => [
      normalName(parameter),
      value === undefined ? () => null : compile(value, env),
    ]),
  );
  return (scope) => {
    const called = find(scope);
    if (called === undefined) {
      scope.run.warn('NO_FUNCTION_FOUND', 'An invocation calls what is no function of these parameters');
      return null;
    }
    const values = called.parameters.map((name): Value => orNull(args.get(name)?.(scope) ?? null));
    return apply(scope.run, called, values);
  };
}

function compileCallee(
  callee: InvocationExpression['callee'],
  env: Environment,
  compile: CompileBoxed,
  names: readonly string[],
): (scope: Scope) => FunctionValue | undefined {
  const builtin = callee.kind === 'literal' ? builtinFunction(normalName(callee.text), names) : undefined;
  const code = compile(callee, env);
  return (scope) => {
    const found = code(scope);
    return found instanceof FunctionValue && found.takesNamed(names) ? found : builtin;
  };
}
