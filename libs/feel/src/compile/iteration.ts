import { add, subtract } from '../number/arithmetic.ts';
import { compareNumbers } from '../number/compare.ts';
import { isNum, type Num } from '../number/convert.ts';
import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import { LocalScope, type Scope } from '../runtime/scope.ts';
import type { Iterator, NodeOf } from '../syntax/ast.ts';
import { definesFunction, mentions } from '../syntax/contains.ts';
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
    const items: Num[] = [];
    const up = compareNumbers(from, to) < 0;
    for (let at: Num = from; up ? compareNumbers(at, to) <= 0 : compareNumbers(at, to) >= 0; ) {
      items.push(at);
      // Checked in between, so that a huge range stops early.
      scope.run.checkSize(items.length);
      at = up ? add(at, 1) : subtract(at, 1);
    }
    scope.run.checkItems(items.length);
    return items;
  };
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
    // Checked in between, so that a huge range stops early.
    run.checkSize(items.length);
  }
  run.checkItems(items.length);
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
  const names = iterators.map(({ name }) => name);
  if (compiler.standard) return () => (scope, depth, chosen) => dependentList(codes, names, scope, depth, chosen);
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

/** Every combination of items, the last list running fastest; stops when `visit` says so, or at a failure. */
function combinations(scope: Scope, listAt: ListAt, visit: (items: Value[]) => boolean): Failure | undefined {
  const chosen: Value[] = [];
  let failure: Failure | undefined;
  const descend = (depth: number): boolean => {
    const list = listAt(scope, depth, chosen);
    if (list === undefined) return visit(chosen.slice());
    if (list instanceof Failure) {
      failure = list;
      return true;
    }
    for (const item of list) {
      scope.run.spend(2);
      chosen[depth] = item;
      if (descend(depth + 1)) return true;
    }
    return false;
  };
  descend(0);
  return failure;
}

const PARTIAL = 'partial';

/** `for x in xs return …`; `partial` holds the results so far. */
export function compileFor(node: NodeOf<'for'>, compiler: Compiler): Code {
  const lists = compileLists(node.iterators, compiler);
  const body = compiler.compile(node.body);
  const names = [...node.iterators.map(({ name }) => name), PARTIAL];
  const readsPartial = mentions(node.body, PARTIAL);
  return (scope) => {
    const found = lists(scope);
    if (found instanceof Failure) return orNull(found);
    const results: Value[] = [];
    let fatal: Failure | undefined;
    const failure = combinations(scope, found, (items) => {
      // A copy, as the body may keep it.
      items.push(readsPartial ? results.slice() : []);
      if (readsPartial) scope.run.spend(results.length / 8);
      const result = body(new LocalScope(scope, names, items));
      if (result instanceof Failure && result.fatal) fatal = result;
      results.push(result instanceof Failure ? null : result);
      return fatal !== undefined;
    });
    if (failure !== undefined) return orNull(failure);
    scope.run.checkItems(results.length);
    return fatal ?? results;
  };
}

/** `some x in xs satisfies …`, `every x in xs satisfies …` */
export function compileQuantified(node: NodeOf<'some' | 'every'>, compiler: Compiler): Code {
  const lists = compileLists(node.iterators, compiler);
  const body = compiler.compile(node.body);
  const names = node.iterators.map(({ name }) => name);
  const keepsScope = definesFunction(node.body);
  return (scope): Result => {
    const found = lists(scope);
    if (found instanceof Failure) return orNull(found);
    const fold = new Fold(scope.run, node.type === 'some');
    const shared = new LocalScope(scope, names, []);
    const failure = combinations(scope, found, (items) => {
      if (keepsScope) return fold.add(body(new LocalScope(scope, names, items)));
      shared.values = items;
      return fold.add(body(shared));
    });
    return failure === undefined ? fold.result : orNull(failure);
  };
}
