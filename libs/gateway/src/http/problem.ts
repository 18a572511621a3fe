/** A request that is answered with an error, in the shape of RFC 9457 that Camunda's REST clients read. */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** The HTTP status. */
  readonly status: number;
  readonly title: string;

  constructor(status: number, title: string, detail: string) {
    super(detail);
    this.status = status;
    this.title = title;
  }
}

/** The request is no good. */
export function badQuery(detail: string): Problem {
  return new Problem(400, 'INVALID_ARGUMENT', detail);
}

/** There is such a thing, but not for this method. */
export function wrongMethod(detail: string): Problem {
  return new Problem(405, 'METHOD_NOT_ALLOWED', detail);
}

/** There is no such thing, or not any more. */
export function notThere(detail: string): Problem {
  return new Problem(404, 'NOT_FOUND', detail);
}
