import { Decimal, digitCount, PRECISION, pow10 } from './decimal.ts';

/** The rounding modes of `decimal(n, scale, mode)`. */
export type RoundingMode = 'UP' | 'DOWN' | 'CEILING' | 'FLOOR' | 'HALF_UP' | 'HALF_DOWN' | 'HALF_EVEN' | 'UNNECESSARY';

/** Thrown for mode UNNECESSARY when digits would be lost. */
export class RoundingNecessary extends Error {}

/** `n / divisor`, rounded to a whole number; the divisor is positive. */
function divideRounded(n: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const quotient = n / divisor;
  const rest = n % divisor;
  if (rest === 0n) return quotient;
  const away = quotient + (n < 0n ? -1n : 1n);
  const twice = (rest < 0n ? -rest : rest) * 2n;
  switch (mode) {
    case 'UP':
      return away;
    case 'DOWN':
      return quotient;
    case 'CEILING':
      return n < 0n ? quotient : away;
    case 'FLOOR':
      return n < 0n ? away : quotient;
    case 'HALF_UP':
      return twice >= divisor ? away : quotient;
    case 'HALF_DOWN':
      return twice > divisor ? away : quotient;
    case 'HALF_EVEN':
      return twice > divisor || (twice === divisor && quotient % 2n !== 0n) ? away : quotient;
    case 'UNNECESSARY':
      throw new RoundingNecessary('Rounding necessary');
  }
}

/** Sets the number of decimals, rounding when digits are dropped. */
export function setScale(x: Decimal, scale: number, mode: RoundingMode): Decimal {
  const drop = x.scale - scale;
  if (drop <= 0) return new Decimal(x.coefficient * pow10(-drop), scale);
  // Past every digit only the sign and "more than nothing" matter.
  const divisor = pow10(Math.min(drop, digitCount(x.coefficient) + 1));
  return new Decimal(divideRounded(x.coefficient, divisor, mode), scale);
}

/** Rounds half-even to `precision` significant digits. */
export function roundToPrecision(coefficient: bigint, scale: number, precision: number = PRECISION): Decimal {
  let value = coefficient;
  let newScale = scale;
  // A carry (999… to 1000…) can leave one digit too many, hence the loop.
  for (let drop = digitCount(value) - precision; drop > 0; drop = digitCount(value) - precision) {
    value = divideRounded(value, pow10(drop), 'HALF_EVEN');
    newScale -= drop;
  }
  return new Decimal(value, newScale);
}
