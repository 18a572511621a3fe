import { absolute, add, isNegative, isZero, remainder } from '../number/arithmetic.ts';
import { fromDouble, isNum, isWhole, type Num, toDouble } from '../number/convert.ts';
import { Failure } from '../runtime/failure.ts';
import { absoluteDuration } from '../temporal/arithmetic.ts';
import { DayTimeDuration, YearMonthDuration } from '../temporal/values.ts';
import type { FunctionValue, Invocation } from '../value/function.ts';
import type { Value } from '../value/value.ts';
import { type Family, overload } from './define.ts';

function ofNumber(compute: (n: Num) => Invocation): readonly FunctionValue[] {
  return [overload(['number'], ([n]) => (isNum(n) ? compute(n) : undefined))];
}

/** A function of doubles; it has no result where theirs is none. */
function throughDouble(compute: (n: number) => number): readonly FunctionValue[] {
  return ofNumber((n) => fromDouble(compute(toDouble(n))) ?? new Failure('The result is not a number'));
}

function abs([n]: readonly Value[]): Invocation {
  if (isNum(n)) return absolute(n);
  return n instanceof YearMonthDuration || n instanceof DayTimeDuration ? absoluteDuration(n) : undefined;
}

const isDivisibleByTwo = (n: Num): boolean => isWhole(n) && isZero(remainder(n, 2));

/** Functions of numbers. */
export const NUMERIC: Family = {
  abs: [overload(['number'], abs), overload(['n'], abs)],
  modulo: [
    overload(['dividend', 'divisor'], ([dividend, divisor]) => {
      if (!isNum(dividend) || !isNum(divisor)) return undefined;
      if (isZero(divisor)) return new Failure('Division by zero');
      // The result has the sign of the divisor.
      return remainder(add(remainder(dividend, divisor), divisor), divisor);
    }),
  ],
  sqrt: ofNumber((n) => (isNegative(n) ? null : fromDouble(Math.sqrt(toDouble(n))))),
  log: throughDouble(Math.log),
  exp: throughDouble(Math.exp),
  odd: ofNumber((n) => isWhole(n) && !isDivisibleByTwo(n)),
  even: ofNumber(isDivisibleByTwo),
  'random number': [
    overload([], (_, run) => {
      const { random } = run.options;
      return random === undefined ? new Failure('No source of random numbers was given') : fromDouble(random());
    }),
  ],
};
