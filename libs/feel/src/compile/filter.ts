import { negate } from '../number/arithmetic.ts';
import { isNum, type Num, toDouble } from '../number/convert.ts';
import { Failure } from '../runtime/failure.ts';
import { ItemScope, type Scope } from '../runtime/scope.ts';
import type { Node, NodeOf } from '../syntax/ast.ts';
import { bodyCost, definesFunction } from '../syntax/contains.ts';
import { isList, type List, type Value } from '../value/value.ts';
import { type Code, expected, orNull, type Result } from './code.ts';
import type { Compiler } from './compile.ts';

/** `list[condition]` or `list[index]`; which of them it is may show only when it is evaluated. */
export function compileFilter(node: NodeOf<'filter'>, { compile, standard }: Compiler): Code {
  const base = compile(node.base);
  const pick = compilePick(node.condition, compile);
  return (scope) => {
    const found = base(scope);
    const list = standard ? asList(found) : found;
    return isList(list) ? orNull(pick(scope, list)) : orNull(expected(scope.run, 'list', list));
  };
}

/** A lone value is a list of it. */
function asList(value: Result): Result {
  return value === null || value instanceof Failure || isList(value) ? value : [value];
}

type Pick = (scope: Scope, list: List) => Result;

function compilePick(condition: Node, compile: (node: Node) => Code): Pick {
  const index = literalIndex(condition);
  if (index !== undefined) return (_, list) => itemAt(list, index);
  const code = compile(condition);
  const cost = bodyCost(condition);
  // Functions keep the scope they are made in, so each needs its own.
  const byItem = definesFunction(condition) ? filterFreshly(code, cost) : filterReusing(code, cost);
  if (condition.type === 'comparison' || condition.type === 'call') return byItem;
  return (scope, list) => {
    const outside = code(scope);
    return isNum(outside) ? itemAt(list, outside) : byItem(scope, list);
  };
}

function literalIndex(node: Node): Num | undefined {
  if (node.type === 'number') return node.value;
  return node.type === 'negation' && node.operand.type === 'number' ? negate(node.operand.value) : undefined;
}

/** Counts from 1, or from the end when negative; null outside of the list. */
export function itemAt(list: List, index: Num): Value {
  const n = toDouble(index);
  const at = n > 0 ? n - 1 : list.length + n;
  return at < 0 || at >= list.length ? null : (list[Math.trunc(at)] as Value);
}

function filterReusing(code: Code, cost: number): Pick {
  return (scope, list) => {
    scope.run.spend(cost * list.length);
    const inner = new ItemScope(scope);
    return filterItems(scope, list, (item) => {
      inner.item = item;
      return code(inner);
    });
  };
}

function filterFreshly(code: Code, cost: number): Pick {
  return (scope, list) => {
    scope.run.spend(cost * list.length);
    return filterItems(scope, list, (item) => {
      const inner = new ItemScope(scope);
      inner.item = item;
      return code(inner);
    });
  };
}

/** Keeps the items for which the test is true. A number from the first item's test is an index after all. */
function filterItems(scope: Scope, list: List, test: (item: Value) => Result): Result {
  scope.run.spend(list.length);
  const kept: Value[] = [];
  for (let i = 0; i < list.length; i++) {
    const item = list[i] as Value;
    const result = test(item);
    if (result === true) kept.push(item);
    else if (result instanceof Failure) return result;
    else if (i === 0 && isNum(result)) return itemAt(list, result);
  }
  return kept;
}
