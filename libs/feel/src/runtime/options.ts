import type { Budget } from './budget.ts';

/** Bounds of one evaluation; beyond them it fails with a message. */
export interface Limits {
  /**
   * Work: an item touched or a few characters count as one, a call as more, a turn of a loop as less. It bounds the
   * memory too, since what is made is paid for. Default 400,000.
   */
  readonly steps?: number;
  /** Functions that call functions. Default 100. */
  readonly depth?: number;
  /** Items of one list. By default as many as the steps allow. */
  readonly size?: number;
  /** Characters of one string. Default 1,000,000. */
  readonly length?: number;
}

/** What the world outside gives to an evaluation; without it the built-ins that need it fail. */
export interface EvaluationOptions {
  /** The time of `now()` and `today()`, in milliseconds since 1970. */
  readonly now?: number;
  /** The zone of `now()` and `today()`: a region such as `Europe/Berlin` or an offset. Default UTC, written `Z`. */
  readonly zone?: string;
  /** Gives numbers from 0 up to 1, for `random number()` and `uuid()`. */
  readonly random?: () => number;
  readonly limits?: Limits;
  /** Steps that this evaluation shares with others; then `limits.steps` is not looked at. */
  readonly budget?: Budget;
}

/** Steps of an evaluation unless the caller says otherwise: well under 100 ms on a small machine. */
export const DEFAULT_STEPS = 400_000;
/** Depth of calls unless the caller says otherwise. */
export const DEFAULT_DEPTH = 100;
/** Length of strings unless the caller says otherwise. */
export const DEFAULT_LENGTH = 1_000_000;
