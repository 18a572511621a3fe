import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import type { NodeOf } from '../syntax/ast.ts';
import { Context } from '../value/context.ts';
import { describe } from '../value/describe.ts';
import { propertyNames, propertyOf } from '../value/properties.ts';
import { isList, type Value } from '../value/value.ts';
import type { Code } from './code.ts';
import type { Compiler } from './compile.ts';

/** `a` or `a.b.c`. */
export function compileRef(node: NodeOf<'ref'>, { builtins, standard }: Compiler): Code {
  const [name, ...path] = node.names as [string, ...string[]];
  const [key, ...rest] = path;
  const missing = `No variable found with name '${name}'`;
  if (key === undefined) {
    // The standard's built-in functions are values, too.
    const builtin = standard ? builtins.get(name)?.[0] : undefined;
    return (scope) => {
      const value = scope.get(name);
      if (value !== undefined) return value;
      if (builtin !== undefined) return builtin;
      scope.run.warn('NO_VARIABLE_FOUND', missing);
      return null;
    };
  }
  return (scope) => {
    const value = scope.get(name);
    if (value === undefined) {
      scope.run.warn('NO_VARIABLE_FOUND', missing);
      return null;
    }
    let at = step(scope.run, value, key);
    for (const one of rest) at = step(scope.run, at, one);
    return at;
  };
}

/** `(…).b` */
export function compilePath(node: NodeOf<'path'>, { compile }: Compiler): Code {
  const base = compile(node.base);
  const { name } = node;
  return (scope) => {
    const value = base(scope);
    return value instanceof Failure ? value : step(scope.run, value, name);
  };
}

/** An entry of a context, of every context of a list, or a property of a temporal value. */
function step(run: Run, value: Value, key: string): Value {
  if (value instanceof Context) {
    const entry = value.get(key);
    return entry === undefined ? missingEntry(run, value, key) : entry;
  }
  if (isList(value)) {
    run.checkItems(value.length);
    return value.map((item) => step(run, item, key));
  }
  if (value === null) {
    run.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${key}'. The context is null`);
    return null;
  }
  const property = propertyOf(value, key);
  if (property !== undefined) return property;
  const available = propertyNames(value)
    .map((name) => `'${name}'`)
    .join(', ');
  run.warn(
    'NO_PROPERTY_FOUND',
    `No property found with name '${key}' of value '${describe(value)}'. Available properties: ${available}`,
  );
  return null;
}

function missingEntry(run: Run, context: Context, key: string): null {
  const keys = [...context.entries.keys()].map((one) => `'${one}'`).join(', ');
  const available = keys === '' ? 'The context is empty' : `Available keys: ${keys}`;
  run.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${key}'. ${available}`);
  return null;
}
