import type { Denial } from '@millrace/service';
import { isPassword, parsePasswordHash } from './password-hash.ts';
import type { Admitted, Scheme } from './scheme.ts';
import { unauthenticated } from './scheme.ts';
import type { Users } from './users-file.ts';

/** For how long a password that was right is not checked again, in milliseconds. */
const GOOD_FOR_MS = 300_000;
/** How many callers wait for their password to be checked; each check takes about 50 ms of a core. */
const MOST_WAITING = 100;
/** The password of no one: an unknown name takes as long as a known one. */
const NONE = parsePasswordHash(`$scrypt$ln=14,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`);

const WRONG = unauthenticated('Expected the name and password of a user, but they were not');
const FULL: Denial = { kind: 'unavailable', reason: 'Too many passwords wait to be checked: try again later' };

/** Names and passwords, as RFC 7617 has them. */
export class BasicScheme implements Scheme {
  readonly name = 'Basic';
  readonly challenge = 'Basic realm="Millrace", charset="UTF-8"';
  readonly #users: () => Users;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(users: () => Users) {
    this.#users = users;
  }

  async check(credentials: string): Promise<Admitted | Denial> {
    const [, name = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(credentials, 'base64').toString()) ?? [];
    if (this.#waiting >= MOST_WAITING) return FULL;
    const user = this.#users().get(name);
    const isRight = await this.#inTurn(() => isPassword(password, user ?? (NONE as NonNullable<typeof NONE>)));
    return user && isRight ? { until: Date.now() + GOOD_FOR_MS } : WRONG;
  }

  /** One at a time: checks share their threads with the log's writes to disk. */
  #inTurn<T>(check: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const result = this.#last.then(check).finally(() => this.#waiting--);
    this.#last = result.catch(() => {});
    return result;
  }
}
