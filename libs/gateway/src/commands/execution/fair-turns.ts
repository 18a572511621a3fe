import { RemovableQueue } from './removable-queue.ts';

/** What a client has that waits; in the order in which clients take turns. */
interface Client {
  readonly waiting: RemovableQueue<() => void>;
  readonly leaveTurns: () => void;
}

/**
 * Lets so many commands be with a processor at a time. The others wait, and their clients take turns: one that sends
 * thousands at once waits for itself, and another's command passes most of them by.
 */
export class FairTurns {
  #free: number;
  readonly #clients = new Map<string, Client>();
  readonly #turns = new RemovableQueue<string>();

  /** @param places how many may be with the processor */
  constructor(places: number) {
    this.#free = places;
  }

  /**
   * Runs something when it is its turn, and holds a place until it ends. Rejects with the signal's reason if that fires
   * first.
   * @param holds whether it holds its place; otherwise it only waits for its turn
   */
  async run<T>(client: string, holds: boolean, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await this.#turn(client, signal);
    if (!holds) this.#leave();
    try {
      return await work();
    } finally {
      if (holds) this.#leave();
    }
  }

  #turn(client: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const onAbort = () => {
        remove();
        this.#forgetEmpty(client);
        reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      const remove = this.#of(client).waiting.push(() => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      });
    });
  }

  /** A place is free: the client whose turn it is gets it, and is the last then. */
  #leave(): void {
    const name = this.#turns.shift();
    const client = name === undefined ? undefined : this.#clients.get(name);
    if (name === undefined || !client) {
      this.#free++;
      return;
    }
    const begin = client.waiting.shift();
    this.#clients.delete(name);
    if (!client.waiting.isEmpty) this.#add(name, client.waiting);
    begin?.();
  }

  #of(name: string): Client {
    return this.#clients.get(name) ?? this.#add(name, new RemovableQueue());
  }

  #add(name: string, waiting: Client['waiting']): Client {
    const client = { waiting, leaveTurns: this.#turns.push(name) };
    this.#clients.set(name, client);
    return client;
  }

  #forgetEmpty(name: string): void {
    const client = this.#clients.get(name);
    if (!client?.waiting.isEmpty) return;
    client.leaveTurns();
    this.#clients.delete(name);
  }
}
