import type { Rejection, RejectionType } from '@millrace/protocol';

/** Thrown by `reject`: ends the command, which changes nothing. Not an Error, since no stack is wanted. */
export class Rejected {
  readonly rejection: Rejection;

  constructor(rejection: Rejection) {
    this.rejection = rejection;
  }
}

const rejectAs =
  (type: RejectionType) =>
  /** @param reason what was expected and what came. */
  (reason: string): never => {
    throw new Rejected({ type, reason });
  };

/**
 * Rejects the command: its caller gets the rejection, and all that the command did is undone.
 * Each is declared as a function type of its own, because TypeScript narrows after a call only then.
 */
export const reject: {
  readonly invalidArgument: (reason: string) => never;
  readonly notFound: (reason: string) => never;
  readonly alreadyExists: (reason: string) => never;
  readonly invalidState: (reason: string) => never;
} = {
  invalidArgument: rejectAs('INVALID_ARGUMENT'),
  notFound: rejectAs('NOT_FOUND'),
  alreadyExists: rejectAs('ALREADY_EXISTS'),
  invalidState: rejectAs('INVALID_STATE'),
};
