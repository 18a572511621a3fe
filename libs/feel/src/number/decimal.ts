/** Significant digits that arithmetic keeps (IEEE 754 decimal128, half-even). */
export const PRECISION = 34;

/** Exponents and decimals beyond this fail, so that no operation has to handle endless digits. */
export const MAX_EXPONENT = 1000;

const POWERS: bigint[] = [1n];

/** 10 to the power of `n` (0 or more); small powers are remembered. */
export function pow10(n: number): bigint {
  if (n > 128) return 10n ** BigInt(n);
  for (let i = POWERS.length; i <= n; i++) POWERS.push((POWERS[i - 1] as bigint) * 10n);
  return POWERS[n] as bigint;
}

/** How many decimal digits the absolute value of `n` has (at least 1). */
export function digitCount(n: bigint): number {
  return n < 0n ? n.toString().length - 1 : n.toString().length;
}

/** A number whose size or digits are out of the bounds of this library. */
export class NumberOutOfRange extends Error {}

/**
 * The exact decimal `coefficient * 10 ^ -scale`. The scale is part of the text, not of the value:
 * 1.50 and 1.5 are equal and print differently, as in Zeebe.
 */
export class Decimal {
  readonly coefficient: bigint;
  readonly scale: number;

  constructor(coefficient: bigint, scale: number) {
    this.coefficient = coefficient;
    this.scale = scale;
    if (Math.abs(scale) > MAX_EXPONENT) throw new NumberOutOfRange(`number out of range: it has ${scale} decimals`);
  }

  /** The power of ten of the first digit. */
  get exponent(): number {
    return digitCount(this.coefficient) - 1 - this.scale;
  }

  /** The text that Java's BigDecimal gives: plain, or with an exponent where the scale asks for one. */
  toString(): string {
    const negative = this.coefficient < 0n;
    const digits = (negative ? -this.coefficient : this.coefficient).toString();
    const exponent = digits.length - 1 - this.scale;
    const sign = negative ? '-' : '';
    if (this.scale >= 0 && exponent >= -6) return sign + placePoint(digits, this.scale);
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits[0]}${fraction}E${exponent < 0 ? '' : '+'}${exponent}`;
  }

  /** The text without an exponent, whatever the scale. */
  toPlainString(): string {
    const negative = this.coefficient < 0n;
    const digits = (negative ? -this.coefficient : this.coefficient).toString();
    const plain =
      this.scale <= 0 ? digits + (digits === '0' ? '' : '0'.repeat(-this.scale)) : placePoint(digits, this.scale);
    return negative ? `-${plain}` : plain;
  }
}

function placePoint(digits: string, scale: number): string {
  if (scale === 0) return digits;
  const padded = digits.padStart(scale + 1, '0');
  return `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}
