import type { Arguments, NamedArgument, Node, TypeNode } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { literal, separated, temporal } from './literals.ts';
import {
  builtinName,
  parameterName,
  propertyName,
  qualifiedName,
  reservedFunctionName,
  spacedIdentifier,
} from './names.ts';
import { FeelSyntaxError } from './syntax-error.ts';
import { typeOf } from './types.ts';
import { openRange, range } from './unary-tests.ts';

/** A value with the paths and filters that follow it: `orders[total > 10].id`. */
export function value(c: Cursor): Node | undefined {
  return c.remembered('value', chained);
}

function chained(c: Cursor): Node | undefined {
  let node = terminal(c);
  if (node === undefined) return undefined;
  for (;;) {
    const next = link(c, node);
    if (next === undefined) return node;
    node = next;
  }
}

function link(c: Cursor, base: Node): Node | undefined {
  const start = c.position;
  if (c.word('.')) {
    c.space();
    const name = propertyName(c);
    return name === undefined ? c.back(start) : { type: 'path', base, name };
  }
  if (c.word('[')) {
    c.space();
    c.filters++;
    const condition = c.rules.expression(c);
    c.filters--;
    return condition !== undefined && c.word(']') ? { type: 'filter', base, condition } : c.back(start);
  }
  return c.grammar.standard ? invocation(c, base) : undefined;
}

/** `f(1)(2)`: a call of what an expression gives. */
function invocation(c: Cursor, callee: Node): Node | undefined {
  const start = c.position;
  if (!c.word('(')) return undefined;
  const args = argumentList(c);
  return args === undefined ? c.back(start) : { type: 'invocation', callee, arguments: args };
}

function terminal(c: Cursor): Node | undefined {
  return (
    (c.grammar.standard ? (c.attempt(range) ?? c.attempt(openRange)) : undefined) ??
    c.attempt(temporal) ??
    c.attempt(call) ??
    c.attempt(variable) ??
    c.attempt(literal) ??
    c.attempt(input) ??
    c.attempt(functionDefinition) ??
    c.attempt(parenthesized)
  );
}

function variable(c: Cursor): Node | undefined {
  const names = qualifiedName(c);
  return names === undefined ? undefined : { type: 'ref', names };
}

function input(c: Cursor): Node | undefined {
  return c.literal('?') ? { type: 'input' } : undefined;
}

function parenthesized(c: Cursor): Node | undefined {
  if (!c.literal('(')) return undefined;
  c.space();
  const node = c.rules.expression(c);
  return node !== undefined && c.word(')') ? node : undefined;
}

/** `substring before(x, "-")`: words with spaces are one name here, and only here. */
function call(c: Cursor): Node | undefined {
  const single = c.grammar.standard ? builtinName(c) : (c.attempt(spacedIdentifier) ?? reservedFunctionName(c));
  const names = single === undefined ? qualifiedName(c) : [single];
  if (names === undefined || !c.word('(')) return undefined;
  const args = argumentList(c);
  if (args === undefined) return undefined;
  return { type: 'call', path: names.slice(0, -1), name: names.at(-1) as string, arguments: args };
}

/** What stands between the parentheses of a call, and the closing one. */
function argumentList(c: Cursor): Arguments | undefined {
  c.space();
  const args = c.attempt(namedArguments) ?? positionalArguments(c);
  return c.word(')') ? args : undefined;
}

function namedArguments(c: Cursor): Arguments | undefined {
  const values = separated(c, namedArgument);
  return values.length === 0 ? undefined : { named: true, values };
}

function namedArgument(c: Cursor): NamedArgument | undefined {
  const name = parameterName(c);
  if (name === undefined || !c.word(':')) return undefined;
  c.space();
  const node = argument(c);
  return node === undefined ? undefined : { name, value: node };
}

function positionalArguments(c: Cursor): Arguments {
  return { named: false, values: separated(c, argument) };
}

/** Only an argument can be a range; `[1..3]` anywhere else tests the input. */
function argument(c: Cursor): Node | undefined {
  return c.grammar.standard ? c.rules.expression(c) : (c.attempt(range) ?? c.rules.expression(c));
}

function functionDefinition(c: Cursor): Node | undefined {
  if (!c.literal('function') || !c.word('(')) return undefined;
  const parameters = separated(c, parameter);
  if (!c.word(')')) return undefined;
  c.space();
  if (/^external\s*\{/.test(c.text.slice(c.position, c.position + 40))) {
    throw new FeelSyntaxError(c.text, c.position, [], 'External functions are disabled');
  }
  const body = c.rules.expression(c);
  if (body === undefined) return undefined;
  const names = parameters.map(({ name }) => name);
  const types = parameters.map(({ type }) => type);
  return types.some((type) => type !== undefined)
    ? { type: 'function', parameters: names, types, body }
    : { type: 'function', parameters: names, body };
}

interface Parameter {
  readonly name: string;
  readonly type: TypeNode | undefined;
}

function parameter(c: Cursor): Parameter | undefined {
  const name = parameterName(c);
  if (name === undefined) return undefined;
  if (!c.grammar.standard || !c.word(':')) return { name, type: undefined };
  c.space();
  const type = typeOf(c);
  return type === undefined ? undefined : { name, type };
}
