import type { Refusal, RefusalType } from '@millrace/protocol';

/** Thrown by `refuse`: ends the command, which changes nothing. Not an Error, since no stack is wanted. */
export class Refused {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    this.refusal = refusal;
  }
}

const refuseAs =
  (type: RefusalType) =>
  /** @param reason what was expected and what came. */
  (reason: string): never => {
    throw new Refused({ type, reason });
  };

/**
 * Refuses the command: whoever waits for its answer is told, and all that the command did is undone.
 * Each is declared as a function type of its own, because TypeScript narrows after a call only then.
 */
export const refuse: {
  readonly invalidArgument: (reason: string) => never;
  readonly notFound: (reason: string) => never;
  readonly alreadyExists: (reason: string) => never;
  readonly invalidState: (reason: string) => never;
} = {
  invalidArgument: refuseAs('INVALID_ARGUMENT'),
  notFound: refuseAs('NOT_FOUND'),
  alreadyExists: refuseAs('ALREADY_EXISTS'),
  invalidState: refuseAs('INVALID_STATE'),
};
