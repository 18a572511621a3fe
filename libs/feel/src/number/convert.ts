import { Decimal, digitCount, MAX_EXPONENT, NumberOutOfRange, pow10 } from './decimal.ts';

/**
 * A FEEL number. A JavaScript number stands for the shortest decimal that reads back to it (0.1 is one tenth), and for
 * no digits after it: 1.50 and 1.0 need a Decimal. Everything a double cannot stand for exactly is a Decimal.
 */
export type Num = number | Decimal;

/** Powers of ten that a double holds exactly. */
export const EXACT_POWERS: readonly number[] = Array.from({ length: 23 }, (_, i) => 10 ** i);

/** Up to here every integer has at most 15 digits, so a quotient by a power of ten names exactly one double. */
export const EXACT_COEFFICIENT = 1e15;

/** Whether the value is a FEEL number. */
export function isNum(value: unknown): value is Num {
  return typeof value === 'number' || value instanceof Decimal;
}

/** The cheapest representation of a decimal: a double where that is exact in value and in text. */
export function simplify(x: Decimal): Num {
  const { coefficient, scale } = x;
  if (scale < 0 || coefficient > 9007199254740991n || coefficient < -9007199254740991n) return x;
  const n = Number(coefficient);
  if (scale === 0) return n;
  return scale > 22 || n % 10 === 0 || Math.abs(n) >= EXACT_COEFFICIENT ? x : n / (EXACT_POWERS[scale] as number);
}

/** The decimal that a number stands for. */
export function toDecimal(x: Num): Decimal {
  if (typeof x !== 'number') return x;
  if (Number.isSafeInteger(x)) return new Decimal(BigInt(x), 0);
  const plain = parseDecimal(String(x)) ?? new Decimal(0n, 0);
  return plain.scale < 0 ? new Decimal(plain.coefficient * pow10(-plain.scale), 0) : plain;
}

const DECIMAL_TEXT = /^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d{1,9}))?$/;

/** Reads `-12.50`, `.5`, `1e3`; undefined when it is not a number. Every digit is kept, or NumberOutOfRange thrown. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = DECIMAL_TEXT.exec(text);
  if (!match) return undefined;
  const mantissa = match[2] as string;
  const point = mantissa.indexOf('.');
  const digits = point < 0 ? mantissa : mantissa.slice(0, point) + mantissa.slice(point + 1);
  if (digits.length > 2 * MAX_EXPONENT) throw new NumberOutOfRange('number out of range: it has too many digits');
  const decimals = point < 0 ? 0 : mantissa.length - point - 1;
  const coefficient = BigInt(digits);
  const scale = decimals - (match[3] === undefined ? 0 : Number(match[3]));
  return new Decimal(match[1] === '-' ? -coefficient : coefficient, scale);
}

/** A number from its text, or undefined. */
export function parseNumber(text: string): Num | undefined {
  const decimal = parseDecimal(text);
  return decimal === undefined ? undefined : simplify(decimal);
}

/**
 * The number that Java makes of a double, for results of mathematical functions: it keeps the `.0` of whole doubles
 * (and so does its text). Not a number and the infinities give undefined.
 */
export function fromDouble(d: number): Num | undefined {
  if (!Number.isFinite(d)) return undefined;
  if (!Number.isInteger(d)) return d;
  const { coefficient } = toDecimal(d);
  if (Math.abs(d) < 1e7) return new Decimal(coefficient * 10n, 1);
  const digits = digitCount(coefficient);
  const significant = coefficient.toString().replace(/^-/, '').replace(/0+$/, '').length;
  const drop = digits - Math.max(significant, 2);
  return new Decimal(coefficient / pow10(drop), -drop);
}

/** The double nearest to the number. */
export function toDouble(x: Num): number {
  return typeof x === 'number' ? x : Number(`${x.coefficient}e${-x.scale}`);
}

/** Whether the number has no fraction. */
export function isWhole(x: Num): boolean {
  if (typeof x === 'number') return Number.isInteger(x);
  return x.scale <= 0 || x.coefficient % pow10(x.scale) === 0n;
}

/** The number without its fraction, as a big integer. */
export function toBigInt(x: Num): bigint {
  const { coefficient, scale } = toDecimal(x);
  return scale <= 0 ? coefficient * pow10(-scale) : coefficient / pow10(scale);
}

/** The number without its fraction, as a JavaScript integer; beyond 2^53 it is only near. */
export function toInteger(x: Num): number {
  return typeof x === 'number' ? Math.trunc(x) : Number(toBigInt(x));
}

/** The text of `string(x)`. */
export function numberText(x: Num): string {
  return typeof x === 'number' && Number.isSafeInteger(x) ? String(x) : toDecimal(x).toString();
}

/** The text as a FEEL literal, which has no exponents. */
export function plainNumberText(x: Num): string {
  return typeof x === 'number' && Number.isSafeInteger(x) ? String(x) : toDecimal(x).toPlainString();
}

/** As `plainNumberText`, without zeros at the end of the fraction: equal numbers have one text. */
export function canonicalNumberText(x: Num): string {
  const text = plainNumberText(x);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
