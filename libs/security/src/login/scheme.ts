import type { Denial } from '@millrace/service';

/** The credentials are good until then, in milliseconds since 1970; they need not be checked again before. */
export interface Admitted {
  readonly until: number;
}

/** One way to prove who calls. */
export interface Scheme {
  /** As in the header: `Basic`. */
  readonly name: string;
  /** What `WWW-Authenticate` says about it. */
  readonly challenge: string;
  /** @param credentials what follows the name in the header */
  check(credentials: string): Promise<Admitted | Denial>;
}

/** The credentials prove nothing. */
export function unauthenticated(reason: string): Denial {
  return { kind: 'unauthenticated', reason };
}
