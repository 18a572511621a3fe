/** Why a caller is turned away. */
export interface Denial {
  readonly kind: /** It has not proved who it is. */
    | 'unauthenticated'
    /** It has, and may not call. */
    | 'forbidden'
    /** That cannot be checked now. */
    | 'unavailable';
  readonly reason: string;
}

/** Decides who may call. */
export interface Login {
  /** For the header `WWW-Authenticate` of RFC 9110, such as `Basic realm="Millrace", Bearer`. */
  readonly challenge: string;
  /**
   * @param authorization the header of that name, undefined where there is none
   * @returns undefined for a caller that may call; not a promise where that is known already
   */
  check(authorization: string | undefined): Denial | undefined | Promise<Denial | undefined>;
}
