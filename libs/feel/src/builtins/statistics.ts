import { add, divide, multiply, subtract } from '../number/arithmetic.ts';
import { compareNumbers } from '../number/compare.ts';
import { fromDouble, isNum, type Num, toDouble } from '../number/convert.ts';
import { Failure } from '../runtime/failure.ts';
import { compareValues } from '../value/compare.ts';
import { describe } from '../value/describe.ts';
import type { FunctionValue, Invocation } from '../value/function.ts';
import { isList, type Value } from '../value/value.ts';
import { type Family, variadic } from './define.ts';

/** A built-in on a list of numbers; null (or `empty`) when the list is empty. */
function ofNumbers(compute: (numbers: readonly Num[]) => Invocation, empty: Value = null): FunctionValue {
  return variadic(['list'], ([list], run) => {
    if (!isList(list)) return undefined;
    if (list.length === 0) return empty;
    run.spend(list.length * 2);
    const stranger = list.find((item) => !isNum(item));
    if (stranger !== undefined) return new Failure(`expected number but found '${describe(stranger)}'`);
    return compute(list as readonly Num[]);
  });
}

/** The first or last of values that have an order. */
function extreme(wins: (order: number) => boolean): FunctionValue {
  return variadic(['list'], ([list], run) => {
    if (!isList(list)) return undefined;
    run.spend(list.length);
    let best: Value = list[0] ?? null;
    for (const item of list) {
      const order = compareValues(item, best);
      if (order === undefined) return new Failure(`${describe(list)} is not comparable`);
      if (wins(order)) best = item;
    }
    return best;
  });
}

const total = (numbers: readonly Num[]): Num => numbers.reduce(add, 0);
const sorted = (numbers: readonly Num[]): Num[] => numbers.toSorted(compareNumbers);

/** Sums, averages and extremes. */
export const STATISTICS: Family = {
  min: [extreme((order) => order < 0)],
  max: [extreme((order) => order > 0)],
  sum: [ofNumbers(total)],
  product: [ofNumbers((numbers) => numbers.reduce(multiply, 1))],
  mean: [ofNumbers((numbers) => divide(total(numbers), numbers.length))],
  median: [ofNumbers(median)],
  stddev: [ofNumbers(standardDeviation)],
  mode: [ofNumbers(mode, [])],
};

function median(numbers: readonly Num[]): Num {
  const ordered = sorted(numbers);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] as Num;
  return ordered.length % 2 === 1 ? upper : divide(add(ordered[middle - 1] as Num, upper), 2);
}

function standardDeviation(numbers: readonly Num[]): Invocation {
  if (numbers.length < 2) return new Failure('expected at least two numbers');
  const mean = divide(total(numbers), numbers.length);
  const squares = numbers.map((n) => subtract(n, mean)).map((deviation) => multiply(deviation, deviation));
  return fromDouble(Math.sqrt(toDouble(divide(total(squares), numbers.length - 1))));
}

/** The most frequent numbers, in order. */
function mode(numbers: readonly Num[]): Num[] {
  let most = 0;
  let modes: Num[] = [];
  let count = 0;
  const ordered = sorted(numbers);
  for (const [i, n] of ordered.entries()) {
    count = i > 0 && compareNumbers(ordered[i - 1] as Num, n) === 0 ? count + 1 : 1;
    if (count > most) {
      most = count;
      modes = [n];
    } else if (count === most) {
      modes.push(n);
    }
  }
  return modes;
}
