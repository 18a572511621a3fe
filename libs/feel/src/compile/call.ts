import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import { type Fits, LocalScope, type Scope } from '../runtime/scope.ts';
import type { Arguments, NodeOf, TypeNode } from '../syntax/ast.ts';
import { bodyCost } from '../syntax/contains.ts';
import { coerced } from '../value/conforms.ts';
import { Context } from '../value/context.ts';
import { ANY, type FeelType } from '../value/feel-type.ts';
import { FunctionValue } from '../value/function.ts';
import type { Value } from '../value/value.ts';
import { isList } from '../value/value.ts';
import { apply } from './apply.ts';
import { type Code, expected, invalidType, orNull, type Result } from './code.ts';
import type { Compiler } from './compile.ts';
import { compileRef } from './path.ts';
import { typeOfNode } from './type-test.ts';

/** Evaluates arguments in the order of a function's parameters. */
type Bind = (scope: Scope, callee: FunctionValue) => Value[] | Failure;

/** A call of a built-in, of a function in a context around it, or (`a.f(1)`) of one in a context's entries. */
export function compileCall(node: NodeOf<'call'>, compiler: Compiler): Code {
  const fits = fitting(node.arguments);
  const bind = node.arguments.named ? bindNamed(node.arguments, compiler) : bindPositional(node.arguments, compiler);
  if (node.path.length > 0) return qualified(node, fits, bind, compiler);
  const { name } = node;
  const call = compiler.standard ? invokeLeniently : invoke;
  const builtin = compiler.builtins.get(name)?.find(fits);
  return (scope) => {
    const callee = scope.findFunction(name, fits) ?? builtin ?? functionVariable(scope, name, fits);
    if (callee === undefined) return notFound(scope.run, node);
    return orNull(reported(scope.run, name, call(scope, callee, bind)));
  };
}

function fitting(args: Arguments): Fits {
  if (!args.named) return (candidate) => candidate.takes(args.values.length);
  const names = args.values.map(({ name }) => name);
  return (candidate) => candidate.takesNamed(names);
}

function functionVariable(scope: Scope, name: string, fits: Fits): FunctionValue | undefined {
  const value = scope.get(name);
  return value instanceof FunctionValue && fits(value) ? value : undefined;
}

function notFound(run: Run, { name, arguments: args }: NodeOf<'call'>): null {
  const what = args.named
    ? `parameters: ${args.values.map((one) => one.name).join(',')}`
    : `${args.values.length} parameters`;
  run.warn('NO_FUNCTION_FOUND', `No function found with name '${name}' and ${what}`);
  return null;
}

/** A failing function gives null with a warning; a failing `assert` fails the evaluation. */
function reported(run: Run, name: string, result: Result): Result {
  if (!(result instanceof Failure) || result.fatal) return result;
  if (name === 'assert') {
    run.warn('ASSERT_FAILURE', result.message);
    run.assertion ??= result.message;
  } else {
    run.warn('FUNCTION_INVOCATION_FAILURE', `Failed to invoke function '${name}': ${result.message}`);
  }
  return result;
}

function qualified(node: NodeOf<'call'>, fits: Fits, bind: Bind, compiler: Compiler): Code {
  const path = compileRef({ type: 'ref', names: node.path }, compiler);
  return (scope) => {
    const context = path(scope);
    if (!(context instanceof Context)) return expected(scope.run, 'context', context);
    const own = context.functions?.get(node.name) ?? context.get(node.name);
    const callee = own instanceof FunctionValue && fits(own) ? own : undefined;
    if (callee === undefined) {
      notFound(scope.run, node);
      return new Failure(`No function found with name '${node.name}'`);
    }
    return invoke(scope, callee, bind);
  };
}

function invoke(scope: Scope, callee: FunctionValue, bind: Bind): Result {
  const args = bind(scope, callee);
  return args instanceof Failure ? args : apply(scope.run, callee, args);
}

/** Parameters that take a list; a lone value given for one is a list of it. */
const LISTS: ReadonlySet<string> = new Set(['list', 'lists', 'contexts']);

/** A call in which a list of one stands for its item, and a lone value for a list of it, where nothing else fits. */
function invokeLeniently(scope: Scope, callee: FunctionValue, bind: Bind): Result {
  const args = bind(scope, callee);
  if (args instanceof Failure) return args;
  const result = apply(scope.run, callee, args);
  if (!(result instanceof Failure) || result.fatal) return result;
  const others = args.map((arg, i) => convertedArgument(arg, callee.parameters[i] ?? ''));
  if (others.every((other, i) => other === args[i])) return result;
  const converted = apply(scope.run, callee, others);
  return converted instanceof Failure ? result : converted;
}

function convertedArgument(arg: Value, parameter: string): Value {
  if (LISTS.has(parameter)) return isList(arg) || arg === null ? arg : [arg];
  return isList(arg) && arg.length === 1 ? (arg[0] as Value) : arg;
}

function bindPositional(args: Extract<Arguments, { named: false }>, { compile }: Compiler): Bind {
  const codes = args.values.map(compile);
  return (scope, callee) => {
    const values: Value[] = [];
    let failure: Failure | undefined;
    for (const code of codes) {
      const value = code(scope);
      if (!(value instanceof Failure)) values.push(value);
      // A fatal failure goes before an ordinary one.
      else if (failure === undefined || (value.fatal && !failure.fatal)) failure = value;
    }
    if (failure !== undefined) return failure;
    return callee.variadic ? gathered(values, callee.parameters.length - 1) : values;
  };
}

/** The arguments of the last parameter as one list; a lone list given for it is that list. */
function gathered(values: Value[], single: number): Value[] {
  const rest = values.slice(single);
  const [first] = rest;
  const list = single === 0 && rest.length === 1 && Array.isArray(first) ? first : rest;
  return [...values.slice(0, single), list];
}

function bindNamed(args: Extract<Arguments, { named: true }>, { compile }: Compiler): Bind {
  const codes = new Map(args.values.map(({ name, value }) => [name, compile(value)]));
  return (scope, callee) => {
    const values: Value[] = [];
    let failure: Failure | undefined;
    for (const parameter of callee.parameters) {
      const value = codes.get(parameter)?.(scope) ?? null;
      if (!(value instanceof Failure)) values.push(value);
      else if (failure === undefined || (value.fatal && !failure.fatal)) failure = value;
    }
    return failure ?? values;
  };
}

/** `f(1)(2)`: a call of the function that an expression gives. */
export function compileInvocation(node: NodeOf<'invocation'>, compiler: Compiler): Code {
  const callee = compiler.compile(node.callee);
  const fits = fitting(node.arguments);
  const bind = node.arguments.named ? bindNamed(node.arguments, compiler) : bindPositional(node.arguments, compiler);
  return (scope) => {
    const found = callee(scope);
    if (!(found instanceof FunctionValue)) return orNull(expected(scope.run, 'function', found));
    if (!fits(found)) return orNull(invalidType(scope.run, 'The arguments are not those of the function'));
    return orNull(reported(scope.run, 'function', invoke(scope, found, bind)));
  };
}

/** `function(a, b) a + b`; it keeps the scope that it is made in. */
export function compileFunction(node: NodeOf<'function'>, compiler: Compiler): Code {
  const body = compiler.compile(node.body);
  const cost = bodyCost(node.body);
  const { parameters } = node;
  const paid: Code = (scope) => {
    scope.run.spend(cost);
    return body(scope);
  };
  if (node.types !== undefined) return compileTyped(parameters, node.types, paid, compiler);
  return (scope) => new FunctionValue(parameters, (args, run) => paid(new LocalScope(scope, parameters, args, run)));
}

/** A function whose parameters have types: arguments that are of none fail the call. */
function compileTyped(
  parameters: readonly string[],
  types: readonly (TypeNode | undefined)[],
  body: Code,
  { typeNamed }: Compiler,
): Code {
  const wanted = types.map((type) => (type === undefined ? ANY : typeOfNode(type, typeNamed)));
  return (scope) =>
    new FunctionValue(parameters, (args, run) => {
      const values = coercedArguments(args, wanted);
      return values instanceof Failure ? values : body(new LocalScope(scope, parameters, values, run));
    });
}

/** The arguments as values of the parameters' types. */
export function coercedArguments(args: readonly Value[], types: readonly FeelType[]): Value[] | Failure {
  const values: Value[] = [];
  for (const [index, type] of types.entries()) {
    const value = coerced(args[index] ?? null, type);
    if (value === undefined) return new Failure(`The argument ${index + 1} is not of the parameter's type`);
    values.push(value);
  }
  return values;
}
