import { Failure } from '../runtime/failure.ts';
import type { Scope } from '../runtime/scope.ts';
import type { NodeOf, RangeNode } from '../syntax/ast.ts';
import { print } from '../syntax/print.ts';
import { compareValues } from '../value/compare.ts';
import { Range } from '../value/range.ts';
import type { Value } from '../value/value.ts';
import { type Code, invalidType, type Result } from './code.ts';
import type { Compiler } from './compile.ts';

/** The same value every time. */
export function constant(value: Value): Code {
  return () => value;
}

/** `[a, b]`; a failing item fails the list. */
export function compileList(node: NodeOf<'list'>, { compile }: Compiler): Code {
  const items = node.items.map(compile);
  return (scope) => {
    const values: Value[] = [];
    for (const item of items) {
      const value = item(scope);
      if (value instanceof Failure) return notFatal(value);
      values.push(value);
    }
    scope.run.spend(values.length);
    return values;
  };
}

/** Inside of a list or context even a fatal failure becomes an ordinary one. */
export function notFatal(failure: Failure): Failure {
  return failure.fatal ? new Failure(`fatal error("${failure.message}")`) : failure;
}

/** Both ends of a range, or the failures that they are. */
export function compileEnds(node: RangeNode, { compile }: Compiler): (scope: Scope) => [Result, Result] {
  const start = compile(node.start);
  const end = compile(node.end);
  return (scope) => [start(scope), end(scope)];
}

/** A range as an argument: both ends have one type, which has an order and is not string. */
export function compileRange(node: NodeOf<'range'>, compiler: Compiler): Code {
  const { standard } = compiler;
  const ends = compileEnds(node, compiler);
  return (scope) => {
    const [start, end] = ends(scope);
    if (start instanceof Failure) return start;
    if (end instanceof Failure) return end;
    if (node.openEnded) return new Range(start, node.startIncluded, end, node.endIncluded);
    const order = compareValues(start, end);
    if ((!standard && typeof start === 'string') || order === undefined || (standard && order > 0)) {
      return invalidType(scope.run, `Invalid range definition '${print(node)}'`);
    }
    return new Range(start, node.startIncluded, end, node.endIncluded);
  };
}
