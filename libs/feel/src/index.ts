/**
 * FEEL as Zeebe evaluates it: parsed once, compiled to closures, exact decimals, bounded evaluation. See the README.
 */
export {
  type Evaluation,
  Expression,
  type ParseResult,
  parse,
  parseUnaryTests,
  tryParse,
  tryParseUnaryTests,
  UnaryTests,
} from './expression.ts';
export { JsonText } from './json/json-text.ts';
export { readJson } from './json/read.ts';
export { toJson } from './json/write.ts';
export { isNum, isWhole, type Num, numberText, toBigInt, toDouble } from './number/convert.ts';
export { Decimal } from './number/decimal.ts';
export { Budget } from './runtime/budget.ts';
export { LimitExceeded } from './runtime/failure.ts';
export type { EvaluationOptions, Limits } from './runtime/options.ts';
export type { Variables } from './runtime/run.ts';
export type { Warning, WarningType } from './runtime/warnings.ts';
export type { Node } from './syntax/ast.ts';
export { FeelSyntaxError } from './syntax/syntax-error.ts';
export { plusDuration, plusPeriod, toMillis } from './temporal/arithmetic.ts';
export { atInstant } from './temporal/instant.ts';
export { parseDate, parseDateTime, parseDuration, parseTime } from './temporal/parse.ts';
export { isoText, temporalText } from './temporal/text.ts';
export {
  DayTimeDuration,
  FeelDate,
  inZone,
  LocalDateTime,
  LocalTime,
  type Temporal,
  YearMonthDuration,
  ZonedDateTime,
  ZonedTime,
} from './temporal/values.ts';
export { type Zone, zoneOf } from './temporal/zone.ts';
export { compareValues } from './value/compare.ts';
export { Context } from './value/context.ts';
export { describe } from './value/describe.ts';
export { equalValues } from './value/equals.ts';
export { toFeel } from './value/feel-text.ts';
export { fromJs } from './value/from-js.ts';
export { FunctionValue } from './value/function.ts';
export { Range } from './value/range.ts';
export { typeName } from './value/type-name.ts';
export type { List, Value } from './value/value.ts';
export { ValueTooLarge } from './value/value-too-large.ts';
