import { type Evaluation, parse, parseUnaryTests } from '../expression.ts';
import { readJson } from '../json/read.ts';
import { FeelSyntaxError } from '../syntax/syntax-error.ts';
import { Context } from '../value/context.ts';
import type { Value } from '../value/value.ts';
import { world } from './world.ts';

/** A text to evaluate, and what it is evaluated with. */
export interface Request {
  readonly expr: string;
  /** A context, in FEEL or JSON. */
  readonly vars?: string | null | undefined;
  /** The input of unary tests, in FEEL. */
  readonly input?: string | null | undefined;
  readonly unary?: boolean | undefined;
}

/** Something in a request that makes no sense. */
class BadRequest extends Error {}

/** Evaluates a request with the clock and randomness of this computer; the error message is the result's failure. */
export function evaluateRequest(request: Request): Evaluation {
  try {
    const variables = contextOf(request.vars ?? '{}');
    if (request.unary !== true) return parse(request.expr).evaluate(variables, world());
    return parseUnaryTests(request.expr).evaluate(valueIn(request.input ?? 'null'), variables, world());
  } catch (error) {
    if (error instanceof FeelSyntaxError || error instanceof BadRequest) {
      return { value: null, warnings: [], failure: error.message };
    }
    throw error;
  }
}

function valueIn(text: string): Value {
  const { value, failure } = parse(text).evaluate(undefined, world());
  if (failure !== undefined) throw new BadRequest(failure);
  return value;
}

function contextOf(text: string): Context {
  // JSON first: what is both means the same, and JSON has a few escapes more.
  const json = readJson(text);
  const value = json instanceof Context ? json : valueIn(text);
  if (value instanceof Context) return value;
  throw new BadRequest(`Expected a context of variables, but found '${text}'`);
}
