/** The signals that clients have sent, one after another, each with its number as a variable. */
export class SentSignals {
  /** By number: whether that it was sent is acknowledged. */
  readonly #sent = new Map<number, boolean>();

  /** The number of the last one. */
  get last(): number {
    return this.#sent.size;
  }

  /** Sends the next one. Returns its number. */
  begin(): number {
    const number = this.last + 1;
    this.#sent.set(number, false);
    return number;
  }

  acknowledged(number: number): void {
    this.#sent.set(number, true);
  }

  /** The first after that one that was acknowledged: what waited before it was sent caught it, if not one before it. */
  firstAcknowledgedAfter(number: number): number | undefined {
    for (let n = number + 1; n <= this.last; n++) if (this.#sent.get(n)) return n;
    return undefined;
  }

  /** Takes over what others know; what only they know may be so or not. */
  add(others: SentSignals, isSure: boolean): void {
    for (const [number, wasSure] of others.#sent) {
      const known = this.#sent.get(number) ?? false;
      this.#sent.set(number, known || (isSure && wasSure));
    }
  }
}
