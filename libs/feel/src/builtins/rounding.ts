import { isNum, numberText, simplify, toDecimal, toInteger } from '../number/convert.ts';
import { MAX_EXPONENT } from '../number/decimal.ts';
import { type RoundingMode, RoundingNecessary, setScale } from '../number/rounding.ts';
import { Failure } from '../runtime/failure.ts';
import type { FunctionValue, Invocation } from '../value/function.ts';
import type { Value } from '../value/value.ts';
import { type Family, overload } from './define.ts';

/** The scale that Java's decimals of 34 digits reach. */
const MOST_DECIMALS = 6176;

const MODES: readonly RoundingMode[] = [
  'UP',
  'DOWN',
  'CEILING',
  'FLOOR',
  'HALF_UP',
  'HALF_DOWN',
  'HALF_EVEN',
  'UNNECESSARY',
];

function round(n: Value | undefined, scale: Value | undefined, mode: RoundingMode): Invocation {
  if (!isNum(n) || !isNum(scale)) return undefined;
  const decimals = toInteger(scale);
  // More decimals than a number can have change nothing.
  if (decimals > MAX_EXPONENT && decimals <= MOST_DECIMALS) return n;
  if (Math.abs(decimals) > MAX_EXPONENT) return new Failure(`Scale '${numberText(scale)}' is out of range`);
  try {
    return simplify(setScale(toDecimal(n), decimals, mode));
  } catch (error) {
    if (!(error instanceof RoundingNecessary)) throw error;
    return new Failure(`Failed to apply rounding mode '${mode}': ${error.message}`);
  }
}

function rounding(mode: RoundingMode): FunctionValue {
  return overload(['n', 'scale'], ([n, scale]) => round(n, scale, mode));
}

function toWhole(mode: RoundingMode): FunctionValue {
  return overload(['n'], ([n]) => round(n, 0, mode));
}

/** Rounding to a number of decimals. */
export const ROUNDING: Family = {
  decimal: [
    rounding('HALF_EVEN'),
    overload(['n', 'scale', 'mode'], ([n, scale, name]) => {
      if (!isNum(n) || !isNum(scale) || typeof name !== 'string') return undefined;
      const mode = MODES.find((candidate) => candidate === name.toUpperCase());
      if (mode !== undefined) return round(n, scale, mode);
      return new Failure(`Illegal argument '${name}' for rounding mode. Must be one of: ${MODES.join(', ')}`);
    }),
  ],
  floor: [toWhole('FLOOR'), rounding('FLOOR')],
  ceiling: [toWhole('CEILING'), rounding('CEILING')],
  'round up': [rounding('UP')],
  'round down': [rounding('DOWN')],
  'round half up': [rounding('HALF_UP')],
  'round half down': [rounding('HALF_DOWN')],
};
