import { Status } from 'nice-grpc-common';

export { Status };

/** The transport's own reason to end a call. */
export class CallFailure extends Error {
  readonly code: Status;

  constructor(code: Status, message: string) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
    this.code = code;
  }
}
