import { JsonText } from '../json/json-text.ts';
import { Context } from '../value/context.ts';
import type { FunctionValue } from '../value/function.ts';
import type { Value } from '../value/value.ts';
import { Budget } from './budget.ts';
import { LimitExceeded } from './failure.ts';
import type { Meter } from './meter.ts';
import { DEFAULT_DEPTH, DEFAULT_LENGTH, DEFAULT_STEPS, type EvaluationOptions } from './options.ts';
import type { Fits, Scope } from './scope.ts';
import type { Warning, WarningType } from './warnings.ts';

/** The variables of an evaluation, looked up by name. A `Map` is one; a chain of scopes can be one. */
export interface Variables {
  /** The value of a variable, JSON text that is parsed when it is read, or undefined when there is none. */
  get(name: string): Value | JsonText | undefined;
}

/** More warnings than this would only repeat themselves. */
const MOST_WARNINGS = 100;

/** One evaluation: its outermost scope, its warnings and what is left of its limits. */
export class Run implements Scope, Meter {
  readonly options: EvaluationOptions;
  readonly standard: boolean;
  warnings: Warning[] | undefined = undefined;
  /** Why an `assert` failed; such an evaluation has no value. */
  assertion: string | undefined = undefined;
  private readonly variables: Variables;
  private readonly budget: Budget;
  private depth = 0;

  constructor(variables: Variables, options: EvaluationOptions, standard = false) {
    this.standard = standard;
    this.variables = variables;
    this.options = options;
    this.budget = options.budget ?? new Budget(options.limits?.steps ?? DEFAULT_STEPS);
  }

  get run(): Run {
    return this;
  }

  get(name: string): Value | undefined {
    const value = this.variables.get(name);
    if (typeof value === 'object' && value !== null) return value instanceof JsonText ? value.value(this) : value;
    // Doubles outside of the decimals are no FEEL numbers.
    return typeof value === 'number' && !Number.isFinite(value) ? null : value;
  }

  findFunction(name: string, fits: Fits): FunctionValue | undefined {
    const own = this.variables instanceof Context ? this.variables.functions?.get(name) : undefined;
    return own !== undefined && fits(own) ? own : undefined;
  }

  symbol(): Value | undefined {
    return undefined;
  }

  /** Notes why a part of the expression gave null. */
  warn(type: WarningType, message: string): void {
    this.warnings ??= [];
    if (this.warnings.length < MOST_WARNINGS) this.warnings.push({ type, message });
    this.spend(4 + message.length / 16);
  }

  /** Pays for work. */
  spend(steps: number): void {
    this.budget.spend(steps);
  }

  /** Rejects a list of more items than the limits allow. */
  checkSize(count: number): void {
    const most = this.options.limits?.size;
    if (most !== undefined && count > most) throw new LimitExceeded(`a list of more than ${most} items`);
  }

  /** Rejects a list of more items than the limits allow, and pays for it. */
  checkItems(count: number): void {
    this.checkSize(count);
    this.spend(count);
  }

  /** The same for the items of a loop or a sequence, which cost hardly more than their place. */
  checkLooped(count: number): void {
    this.checkSize(count);
    this.spend(count / 10);
  }

  /** Rejects a string that is longer than the limits allow. */
  checkLength(length: number): void {
    const most = this.options.limits?.length ?? DEFAULT_LENGTH;
    if (length > most) throw new LimitExceeded(`a string of more than ${most} characters`);
  }

  /** Rejects a string that is longer than the limits allow, and pays for it. */
  checkText(length: number): void {
    this.checkLength(length);
    this.spend(length / 16);
  }

  /** Pays for a call and goes one deeper; `leave` comes back. */
  enter(): void {
    this.spend(5);
    const most = this.options.limits?.depth ?? DEFAULT_DEPTH;
    if (++this.depth > most) throw new LimitExceeded(`calls nested more than ${most} deep`);
  }

  leave(): void {
    this.depth--;
  }
}
