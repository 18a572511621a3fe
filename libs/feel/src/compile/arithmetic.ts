import { add, divide, isZero, multiply, negate, subtract } from '../number/arithmetic.ts';
import { isNum, isWhole, toBigInt, toInteger } from '../number/convert.ts';
import { NumberOutOfRange } from '../number/decimal.ts';
import { power } from '../number/power.ts';
import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import type { ArithmeticOperator, NodeOf } from '../syntax/ast.ts';
import {
  addDurations,
  durationBetween,
  multiplyDuration,
  ofMillis,
  type Point,
  plusDuration,
  plusPeriod,
  toMillis,
  utcNanos,
} from '../temporal/arithmetic.ts';
import { TemporalOverflow } from '../temporal/calendar.ts';
import {
  DayTimeDuration,
  FeelDate,
  LocalDateTime,
  LocalTime,
  YearMonthDuration,
  ZonedDateTime,
  ZonedTime,
} from '../temporal/values.ts';
import { describe } from '../value/describe.ts';
import type { Value } from '../value/value.ts';
import { type Code, expected, invalidType, orNull, type Result } from './code.ts';
import type { Compiler } from './compile.ts';

/** An operation on two values, or undefined when it does not take such types. */
type Operation = (x: Value, y: Value) => Value | undefined;

function isPoint(x: Value): x is Point {
  return (
    x instanceof FeelDate ||
    x instanceof LocalDateTime ||
    x instanceof ZonedDateTime ||
    x instanceof LocalTime ||
    x instanceof ZonedTime
  );
}

function isDated(x: Value): x is FeelDate | LocalDateTime | ZonedDateTime {
  return x instanceof FeelDate || x instanceof LocalDateTime || x instanceof ZonedDateTime;
}

const sumOf: Operation = (x, y) => {
  if (isNum(x)) return isNum(y) ? add(x, y) : undefined;
  if (typeof x === 'string') return typeof y === 'string' ? x + y : undefined;
  if (x instanceof DayTimeDuration) {
    if (y instanceof DayTimeDuration) return addDurations(x, y, 1);
    return isPoint(y) ? plusDuration(y, x, 1) : undefined;
  }
  if (x instanceof YearMonthDuration) {
    if (y instanceof YearMonthDuration) return new YearMonthDuration(x.months + y.months);
    return isDated(y) ? plusPeriod(y, x.months) : undefined;
  }
  if (y instanceof DayTimeDuration) return isPoint(x) ? plusDuration(x, y, 1) : undefined;
  return y instanceof YearMonthDuration && isDated(x) ? plusPeriod(x, y.months) : undefined;
};

const minus: Operation = (x, y) => {
  if (isNum(x)) return isNum(y) ? subtract(x, y) : undefined;
  if (y instanceof DayTimeDuration) {
    if (x instanceof DayTimeDuration) return addDurations(x, y, -1);
    return isPoint(x) ? plusDuration(x, y, -1) : undefined;
  }
  if (y instanceof YearMonthDuration) {
    if (x instanceof YearMonthDuration) return new YearMonthDuration(x.months - y.months);
    return isDated(x) ? plusPeriod(x, 0 - y.months) : undefined;
  }
  return isPoint(x) && isPoint(y) ? durationBetween(x, y) : undefined;
};

const times: Operation = (x, y) => {
  if (isNum(x) && isNum(y)) return multiply(x, y);
  const [factor, duration] = isNum(x) ? [x, y] : [y, x];
  if (!isNum(factor)) return undefined;
  // Durations are multiplied by the whole part of a number.
  if (duration instanceof YearMonthDuration) return new YearMonthDuration(duration.months * toInteger(factor));
  return duration instanceof DayTimeDuration ? multiplyDuration(duration, toInteger(factor)) : undefined;
};

const over: Operation = (x, y) => {
  if (isNum(y)) {
    if (isZero(y)) return undefined;
    if (isNum(x)) return divide(x, y);
    if (x instanceof YearMonthDuration) return new YearMonthDuration(toInteger(divide(x.months, y)));
    return x instanceof DayTimeDuration ? ofMillis(Number(toBigInt(divide(toMillis(x), y)))) : undefined;
  }
  // A duration goes a whole number of times into another.
  if (x instanceof YearMonthDuration && y instanceof YearMonthDuration) {
    return y.months === 0 ? undefined : Math.trunc(x.months / y.months) + 0;
  }
  if (x instanceof DayTimeDuration && y instanceof DayTimeDuration) {
    return toMillis(y) === 0 ? undefined : Math.trunc(toMillis(x) / toMillis(y)) + 0;
  }
  return undefined;
};

interface Operator {
  readonly operation: Operation;
  readonly message: (x: string, y: string) => string;
}

const OPERATORS: Readonly<Record<Exclude<ArithmeticOperator, '**'>, Operator>> = {
  '+': { operation: sumOf, message: (x, y) => `Can't add '${y}' to '${x}'` },
  '-': { operation: minus, message: (x, y) => `Can't subtract '${y}' from '${x}'` },
  '*': { operation: times, message: (x, y) => `Can't multiply '${x}' by '${y}'` },
  '/': { operation: over, message: (x, y) => `Can't divide '${x}' by '${y}'` },
};

/** Overflow is an operation that cannot be done. */
function guarded(operation: Operation, x: Value, y: Value): Value | undefined {
  try {
    return operation(x, y);
  } catch (error) {
    if (error instanceof TemporalOverflow || error instanceof NumberOutOfRange) return undefined;
    throw error;
  }
}

/** `x + y`; undefined when they do not go together, or leave what can be counted. */
export function plus(x: Value, y: Value): Value | undefined {
  return guarded(sumOf, x, y);
}

function checked(run: Run, value: Value): Value {
  if (typeof value === 'string') run.checkText(value.length);
  // Decimals of many digits are dearer than doubles.
  else if (typeof value === 'object') run.spend(4);
  return value;
}

/** `a + b` and its like; null with a warning for types that do not go together. */
export function compileArithmetic(node: NodeOf<'arithmetic'>, { compile, standard }: Compiler): Code {
  const left = compile(node.left);
  const right = compile(node.right);
  if (node.operator === '**') return compilePower(left, right);
  const { operation: usual, message } = OPERATORS[node.operator];
  const operation = (standard ? STANDARD_OPERATIONS[node.operator] : undefined) ?? usual;
  return (scope) => {
    const x = left(scope);
    const y = right(scope);
    if (x instanceof Failure) return orNull(x);
    if (y instanceof Failure) return orNull(y);
    const value = guarded(operation, x, y);
    if (value !== undefined) return checked(scope.run, value);
    return orNull(invalidType(scope.run, message(describe(x), describe(y))));
  };
}

/** A day counts as its midnight in UTC where a date and time with a zone is taken from it, or it from one. */
const standardMinus: Operation = (x, y) => {
  if (x instanceof FeelDate && y instanceof ZonedDateTime) return minus(midnight(x), y);
  if (x instanceof ZonedDateTime && y instanceof FeelDate) return minus(x, midnight(y));
  // Signed, as of other times.
  if (x instanceof ZonedTime && y instanceof ZonedTime) return new DayTimeDuration(0, utcNanos(x) - utcNanos(y));
  return minus(x, y);
};

function midnight(date: FeelDate): ZonedDateTime {
  return new ZonedDateTime(date.epochDay, 0, 0, null);
}

/** Durations can be multiplied by fractions. */
const standardTimes: Operation = (x, y) => {
  const [factor, duration] = isNum(x) ? [x, y] : [y, x];
  if (isNum(factor) && duration instanceof YearMonthDuration) {
    return new YearMonthDuration(toInteger(multiply(duration.months, factor)));
  }
  if (isNum(factor) && duration instanceof DayTimeDuration && !isWhole(factor)) {
    return ofMillis(Number(toBigInt(multiply(toMillis(duration), factor))));
  }
  return times(x, y);
};

const STANDARD_OPERATIONS: Readonly<Partial<Record<ArithmeticOperator, Operation>>> = {
  '-': standardMinus,
  '*': standardTimes,
};

const raise: Operation = (x, y) => (isNum(x) && isNum(y) ? power(x, y) : undefined);

function compilePower(left: Code, right: Code): Code {
  return (scope) => {
    const x = left(scope);
    const y = right(scope);
    if (!isNum(x)) return orNull(expected(scope.run, 'number', x));
    if (!isNum(y)) return orNull(expected(scope.run, 'number', y));
    scope.run.spend(60);
    const value = guarded(raise, x, y);
    return value ?? orNull(invalidType(scope.run, `Can't raise '${describe(x)}' to the power of '${describe(y)}'`));
  };
}

/** `-a`, of numbers; the standard has it of durations, too. */
export function compileNegation(node: NodeOf<'negation'>, { compile, standard }: Compiler): Code {
  const operand = compile(node.operand);
  return (scope): Result => {
    const x = operand(scope);
    if (standard && x instanceof DayTimeDuration) return multiplyDuration(x, -1);
    if (standard && x instanceof YearMonthDuration) return new YearMonthDuration(-x.months);
    return isNum(x) ? negate(x) : orNull(expected(scope.run, 'number', x));
  };
}
