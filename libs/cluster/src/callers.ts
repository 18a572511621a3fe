/** After how long without a command a gateway is forgotten, in milliseconds: one whose clients wait polls more often. */
const FORGET_MS = 60_000;

/** The gateways that send commands: each gets a share of what may be under way. */
export class Callers {
  readonly #lastSeen = new Map<string, number>();

  /** @param gateway it has sent a command */
  seen(gateway: string): void {
    this.#lastSeen.set(gateway, performance.now());
  }

  /** How many have sent commands lately. */
  get count(): number {
    const oldest = performance.now() - FORGET_MS;
    for (const [gateway, at] of this.#lastSeen) if (at < oldest) this.#lastSeen.delete(gateway);
    return this.#lastSeen.size;
  }
}
