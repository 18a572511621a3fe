import type { LocalSend } from './work-queue.ts';
import { WorkQueue } from './work-queue.ts';

/**
 * The turns of a processor that had no room and continue themselves, in order. One that waits already is not queued a
 * second time: it reads the tables when it runs, so it sees what the second would have seen. Those that no batch has
 * handled by its end become rows of the outbox, in a channel of their own.
 */
export class Continuations {
  /** Those that are rows of the outbox. */
  readonly #kept = new WorkQueue<LocalSend>();
  /** Those of the batch that is being made. */
  readonly #fresh = new WorkQueue<LocalSend>();
  readonly #waiting = new Set<string>();

  get length(): number {
    return this.#kept.length + this.#fresh.length;
  }

  /** @returns whether it was queued; not if an equal one is queued and this one has no reply address */
  push(send: LocalSend): boolean {
    if (send.reply === undefined) {
      const name = nameOf(send);
      if (this.#waiting.has(name)) return false;
      this.#waiting.add(name);
    }
    (send.number === undefined ? this.#fresh : this.#kept).push(send);
    return true;
  }

  shift(): LocalSend | undefined {
    const send = this.#kept.shift() ?? this.#fresh.shift();
    if (send && send.reply === undefined) this.#waiting.delete(nameOf(send));
    return send;
  }

  /** The batch ends. @param keep makes a send a row of the outbox, and gives its number */
  keepRest(keep: (send: LocalSend) => number): void {
    for (const send of this.#fresh.drain()) this.#kept.push({ ...send, number: keep(send) });
  }
}

function nameOf({ area, command, bytes }: LocalSend): string {
  return `${area}/${command}/${Buffer.from(bytes).toString('latin1')}`;
}
