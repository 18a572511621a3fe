import { createHash, randomBytes } from 'node:crypto';

/** How many are remembered. Each takes about 150 bytes. */
const MOST = 10_000;

/** Credentials that were found to be good: remembered by a salted hash, so that no dump of memory shows them. */
export class Admissions {
  readonly #salt = randomBytes(16);
  readonly #until = new Map<string, number>();

  /** @param until in milliseconds since 1970 */
  add(credentials: string, until: number): void {
    const [oldest] = this.#until.keys();
    if (oldest !== undefined && this.#until.size >= MOST) this.#until.delete(oldest);
    this.#until.set(this.#nameOf(credentials), until);
  }

  has(credentials: string, now: number): boolean {
    const name = this.#nameOf(credentials);
    const until = this.#until.get(name);
    if (until === undefined) return false;
    if (now < until) return true;
    this.#until.delete(name);
    return false;
  }

  clear(): void {
    this.#until.clear();
  }

  #nameOf(credentials: string): string {
    return createHash('sha256').update(this.#salt).update(credentials).digest('base64');
  }
}
