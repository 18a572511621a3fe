import { add, subtract } from '../number/arithmetic.ts';
import { compareNumbers } from '../number/compare.ts';
import { isNum, type Num } from '../number/convert.ts';
import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import { LocalScope, type Scope } from '../runtime/scope.ts';
import type { Iterator, NodeOf } from '../syntax/ast.ts';
import { bodyCost, definesFunction, mentions } from '../syntax/contains.ts';
import { DAY_SECONDS } from '../temporal/calendar.ts';
import { DayTimeDuration, FeelDate } from '../temporal/values.ts';
import { compareValues } from '../value/compare.ts';
import { Range } from '../value/range.ts';
import { isList, type List, type Value } from '../value/value.ts';
import { plus } from './arithmetic.ts';
import { type Code, expected, orNull, type Result } from './code.ts';
import type { Compiler } from './compile.ts';
import { Fold } from './logic.ts';

/** `1..5`, also downwards. */
export function compileSequence(node: NodeOf<'sequence'>, { compile, standard }: Compiler): Code {
  const start = compile(node.start);
  const end = compile(node.end);
  return (scope) => {
    const from = start(scope);
    const to = end(scope);
    if (standard && from instanceof FeelDate && to instanceof FeelDate) {
      return itemsOfRange(new Range(from, true, to, true), scope.run) ?? null;
    }
    if (!isNum(from)) return expected(scope.run, 'number', from);
    if (!isNum(to)) return expected(scope.run, 'number', to);
    if (Number.isSafeInteger(from) && Number.isSafeInteger(to))
      return wholeNumbers(from as number, to as number, scope);
    const items: Num[] = [];
    const up = compareNumbers(from, to) < 0;
    for (let at: Num = from; up ? compareNumbers(at, to) <= 0 : compareNumbers(at, to) >= 0; ) {
      items.push(at);
      // Paid for in between, so that a huge range stops early.
      scope.run.checkLooped(1);
      at = up ? add(at, 1) : subtract(at, 1);
    }
    scope.run.checkSize(items.length);
    return items;
  };
}

/** How many items are paid for at once. */
const ITEMS_AT_ONCE = 1_000;

function wholeNumbers(from: number, to: number, { run }: Scope): Num[] {
  const items: Num[] = [];
  const step = from < to ? 1 : -1;
  const count = Math.abs(to - from) + 1;
  run.checkSize(count);
  for (let i = 0; i < count; i++) {
    if (i % ITEMS_AT_ONCE === 0) run.checkLooped(Math.min(ITEMS_AT_ONCE, count - i));
    items.push(from + i * step);
  }
  return items;
}

/** What the standard iterates over: a list, the whole numbers or days of a range, or a lone value. */
export function iterated(value: Result, run: Run): List | undefined {
  if (value instanceof Failure || value === null) return undefined;
  if (isList(value)) return value;
  return value instanceof Range ? itemsOfRange(value, run) : [value];
}

function itemsOfRange(range: Range, run: Run): List | undefined {
  const { start, end } = range;
  const up = (compareValues(start, end) ?? 1) <= 0;
  const step = stepOf(start, up);
  if (step === undefined || compareValues(start, end) === undefined) return undefined;
  const items: Value[] = [];
  let first = true;
  for (let at: Value | undefined = start; at !== undefined; at = plus(at, step)) {
    const order = compareValues(at, end) ?? 0;
    if (up ? order > 0 : order < 0) break;
    const leftOut = (first && !range.startIncluded) || (order === 0 && !range.endIncluded);
    first = false;
    if (!leftOut) items.push(at);
    // Paid for in between, so that a huge range stops early.
    run.checkLooped(1);
  }
  run.checkSize(items.length);
  return items;
}

function stepOf(start: Value, up: boolean): Value | undefined {
  if (isNum(start)) return up ? 1 : -1;
  return start instanceof FeelDate ? new DayTimeDuration(up ? DAY_SECONDS : -DAY_SECONDS, 0) : undefined;
}

/** The list to run over next, or the failure that it is. */
type ListAt = (scope: Scope, depth: number, chosen: readonly Value[]) => List | Failure | undefined;

/**
 * Zeebe evaluates all lists before it begins; in the standard a list may depend on the variables before it.
 */
function compileLists(iterators: readonly Iterator[], compiler: Compiler): (scope: Scope) => ListAt | Failure {
  const codes = iterators.map(({ list }) => compiler.compile(list));
  const costs = iterators.map(({ list }) => bodyCost(list));
  const names = iterators.map(({ name }) => name);
  if (compiler.standard)
    return () => (scope, depth, chosen) => {
      scope.run.spend(costs[depth] ?? 0);
      return dependentList(codes, names, scope, depth, chosen);
    };
  return (scope) => {
    const lists: List[] = [];
    let failure: Failure | undefined;
    for (const code of codes) {
      const list = code(scope);
      if (isList(list)) lists.push(list);
      else failure ??= expected(scope.run, 'list', list);
    }
    return failure ?? ((_, depth) => lists[depth]);
  };
}

function dependentList(
  codes: readonly Code[],
  names: readonly string[],
  scope: Scope,
  depth: number,
  chosen: readonly Value[],
): List | Failure | undefined {
  const code = codes[depth];
  if (code === undefined) return undefined;
  const found = code(depth === 0 ? scope : new LocalScope(scope, names.slice(0, depth), chosen.slice(0, depth)));
  return iterated(found, scope.run) ?? expected(scope.run, 'list', found);
}

/** What a turn of a loop costs, apart from its body. */
const TURN = 0.1;

/**
 * Every combination of items, the last list running fastest; stops when `visit` says so, or at a failure. `visit` gets
 * the same array each time.
 */
function combinations(scope: Scope, listAt: ListAt, visit: (items: Value[]) => boolean): Failure | undefined {
  const chosen: Value[] = [];
  let failure: Failure | undefined;
  const descend = (depth: number): boolean => {
    const list = listAt(scope, depth, chosen);
    if (list === undefined) return visit(chosen);
    if (list instanceof Failure) {
      failure = list;
      return true;
    }
    for (const item of list) {
      scope.run.spend(TURN);
      chosen[depth] = item;
      if (descend(depth + 1)) return true;
    }
    return false;
  };
  descend(0);
  return failure;
}

/** What a result of a loop costs: its place in the list. */
const RESULT = 0.1;

const PARTIAL = 'partial';
const NOTHING_YET: List = Object.freeze([]);

/** `for x in xs return …`; `partial` holds the results so far. */
export function compileFor(node: NodeOf<'for'>, compiler: Compiler): Code {
  const lists = compileLists(node.iterators, compiler);
  const body = compiler.compile(node.body);
  const names = [...node.iterators.map(({ name }) => name), PARTIAL];
  const readsPartial = mentions(node.body, PARTIAL);
  const keepsScope = definesFunction(node.body);
  const cost = bodyCost(node.body);
  return (scope) => {
    const found = lists(scope);
    if (found instanceof Failure) return orNull(found);
    const results: Value[] = [];
    let fatal: Failure | undefined;
    const shared = new LocalScope(scope, names, []);
    const failure = combinations(scope, found, (chosen) => {
      scope.run.spend(cost + RESULT + (readsPartial ? results.length / 8 : 0));
      const items = keepsScope ? chosen.slice(0, node.iterators.length) : chosen;
      // A copy, as the body may keep it.
      items[node.iterators.length] = readsPartial ? results.slice() : NOTHING_YET;
      shared.values = items;
      const result = body(keepsScope ? new LocalScope(scope, names, items) : shared);
      if (result instanceof Failure && result.fatal) fatal = result;
      results.push(result instanceof Failure ? null : result);
      return fatal !== undefined;
    });
    if (failure !== undefined) return orNull(failure);
    scope.run.checkSize(results.length);
    return fatal ?? results;
  };
}

/** `some x in xs satisfies …`, `every x in xs satisfies …` */
export function compileQuantified(node: NodeOf<'some' | 'every'>, compiler: Compiler): Code {
  const lists = compileLists(node.iterators, compiler);
  const body = compiler.compile(node.body);
  const names = node.iterators.map(({ name }) => name);
  const keepsScope = definesFunction(node.body);
  const cost = bodyCost(node.body);
  return (scope): Result => {
    const found = lists(scope);
    if (found instanceof Failure) return orNull(found);
    const fold = new Fold(scope.run, node.type === 'some');
    const shared = new LocalScope(scope, names, []);
    const failure = combinations(scope, found, (chosen) => {
      scope.run.spend(cost);
      if (keepsScope) return fold.add(body(new LocalScope(scope, names, chosen.slice())));
      shared.values = chosen;
      return fold.add(body(shared));
    });
    return failure === undefined ? fold.result : orNull(failure);
  };
}
