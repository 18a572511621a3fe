/**
 * What an operation gives that has no value. It travels as a result until an operator turns it into null (and the
 * warning that says why); a fatal one, `?` without an input, is never turned into null.
 */
export class Failure {
  readonly kind = 'failure';
  readonly message: string;
  readonly fatal: boolean;

  constructor(message: string, fatal = false) {
    this.message = message;
    this.fatal = fatal;
  }
}

/** Thrown where a limit is exceeded. Evaluations catch it; who spends of a budget has to do so too. */
export class LimitExceeded extends Error {}
