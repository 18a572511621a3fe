import type { JobPush, PushAnswer } from '@millrace/protocol';

type PushId = Pick<JobPush, 'partition' | 'epoch' | 'number'>;

/**
 * Remembers how pushes were answered: a leader repeats a push until it has its answer, and each repetition must get the
 * same one.
 *
 * Memory is bounded, so the oldest answers are forgotten. A repetition of such a push is answered as delivered: if that
 * is wrong, its jobs wait for their deadline; a yield that is wrong would give them to two workers.
 */
export class AnsweredPushes {
  readonly #capacity: number;
  readonly #answers = new Map<string, Promise<PushAnswer>>();
  readonly #order: PushId[] = [];
  /** Of each partition the newest push whose answer is forgotten. */
  readonly #forgotten = new Map<number, PushId>();
  #oldest = 0;

  /** `capacity`: how many answers are remembered. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The answer to a push, which `handle` finds the first time. */
  answer(push: JobPush, handle: () => Promise<PushAnswer>): Promise<PushAnswer> {
    const key = keyOf(push);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    if (this.#isForgotten(push)) return Promise.resolve({ yielded: [] });
    const answer = handle();
    this.#answers.set(key, answer);
    this.#remember(push);
    return answer;
  }

  #isForgotten({ partition, epoch, number }: PushId): boolean {
    const newest = this.#forgotten.get(partition);
    if (newest === undefined) return false;
    return epoch < newest.epoch || (epoch === newest.epoch && number <= newest.number);
  }

  #remember({ partition, epoch, number }: PushId): void {
    // A ring: the newest push takes the oldest place.
    const oldest = this.#order[this.#oldest];
    if (this.#order.length === this.#capacity && oldest !== undefined) {
      this.#answers.delete(keyOf(oldest));
      if (!this.#isForgotten(oldest)) this.#forgotten.set(oldest.partition, oldest);
    }
    this.#order[this.#oldest] = { partition, epoch, number };
    this.#oldest = (this.#oldest + 1) % this.#capacity;
  }
}

function keyOf({ partition, epoch, number }: PushId): string {
  return `${partition}/${epoch}/${number}`;
}
