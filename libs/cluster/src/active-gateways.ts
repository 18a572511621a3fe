/** How long a gateway counts after its last command, in milliseconds. One with waiting clients polls more often. */
const FORGET_MS = 60_000;

/** The gateways that send commands to this leader. Back-pressure limits are divided among them. */
export class ActiveGateways {
  readonly #lastSeen = new Map<string, number>();

  /** Counts a gateway that has sent a command. */
  add(gateway: string): void {
    this.#lastSeen.set(gateway, performance.now());
  }

  /** How many have sent commands in the last minute. */
  get count(): number {
    const oldest = performance.now() - FORGET_MS;
    for (const [gateway, at] of this.#lastSeen) if (at < oldest) this.#lastSeen.delete(gateway);
    return this.#lastSeen.size;
  }
}
