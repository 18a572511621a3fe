/** An exact fraction; the denominator is positive. The oracle of the laws of decimals. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Reads the plain or scientific text of a number. */
export function rational(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) throw new Error(`no number: ${text}`);
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const power = Number(exponent) - fraction.length;
  return power >= 0
    ? { numerator: digits * 10n ** BigInt(power), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-power) };
}

export function plus(x: Rational, y: Rational): Rational {
  return {
    numerator: x.numerator * y.denominator + y.numerator * x.denominator,
    denominator: x.denominator * y.denominator,
  };
}

export function times(x: Rational, y: Rational): Rational {
  return { numerator: x.numerator * y.numerator, denominator: x.denominator * y.denominator };
}

export function over(x: Rational, y: Rational): Rational {
  const sign = y.numerator < 0n ? -1n : 1n;
  return { numerator: sign * x.numerator * y.denominator, denominator: sign * x.denominator * y.numerator };
}

export function negative(x: Rational): Rational {
  return { numerator: -x.numerator, denominator: x.denominator };
}

export function compare(x: Rational, y: Rational): number {
  const difference = x.numerator * y.denominator - y.numerator * x.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest number of so many significant digits, ties to the even one: found by comparing both neighbours. */
export function nearest(x: Rational, digits: number): Rational {
  if (x.numerator === 0n) return x;
  const size = x.numerator < 0n ? negative(x) : x;
  let exponent = size.numerator.toString().length - size.denominator.toString().length - digits - 1;
  const unit = (): Rational =>
    exponent >= 0
      ? { numerator: 10n ** BigInt(exponent), denominator: 1n }
      : { numerator: 1n, denominator: 10n ** BigInt(-exponent) };
  const count = (): bigint => {
    const ratio = over(size, unit());
    return ratio.numerator / ratio.denominator;
  };
  while (count() >= 10n ** BigInt(digits)) exponent++;
  const below = count();
  const low = times({ numerator: below, denominator: 1n }, unit());
  const high = times({ numerator: below + 1n, denominator: 1n }, unit());
  const side = compare(plus(size, negative(low)), plus(high, negative(size)));
  const result = side < 0 || (side === 0 && below % 2n === 0n) ? low : high;
  return x.numerator < 0n ? negative(result) : result;
}
