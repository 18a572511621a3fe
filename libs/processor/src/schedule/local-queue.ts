import type { WorkClass } from './work-class.ts';
import { workClasses } from './work-class.ts';
import type { LocalSend } from './work-queue.ts';
import { WorkQueue } from './work-queue.ts';

/** The sends of a processor to itself that are not handled yet, in their order, and how many of them each class led to. */
export class LocalQueue {
  readonly #queue = new WorkQueue<LocalSend>();
  readonly #waiting: Record<WorkClass, number> = { submitted: 0, received: 0, due: 0, continued: 0 };

  get length(): number {
    return this.#queue.length;
  }

  /** How many sends wait that a class has led to. */
  waiting(work: WorkClass): number {
    return this.#waiting[work];
  }

  push(send: LocalSend): void {
    this.#waiting[send.origin]++;
    this.#queue.push(send);
  }

  shift(): LocalSend | undefined {
    const send = this.#queue.shift();
    if (send) this.#waiting[send.origin]--;
    return send;
  }

  /** Everything in the queue, which is empty afterwards. */
  drain(): LocalSend[] {
    for (const work of workClasses) this.#waiting[work] = 0;
    return this.#queue.drain();
  }
}
