import type { ReplyAddress } from '@millrace/kernel';
import type { TraceContext } from '@millrace/protocol';
import type { Frame } from '@millrace/protocol/envelope';
import type { Submission } from '../ports/submission.ts';
import type { ReadRow } from '../state/processor-state.ts';
import type { WorkClass } from './work-class.ts';

/** A submission in the queue. */
export interface SubmittedCommand extends Submission {
  readonly kind: 'submitted';
}

/** A send between areas of this processor. It has a number only if it did not fit into the batch that made it. */
export interface LocalSend {
  readonly area: number;
  readonly command: string;
  readonly body: object;
  /** The body as it is logged. */
  readonly bytes: Uint8Array;
  readonly reply: ReplyAddress | undefined;
  readonly trace: TraceContext | undefined;
  readonly number: number | undefined;
  /** The class of the work that led to it, which it counts against. */
  readonly origin: WorkClass;
}

/** A send of another processor. */
export interface ReceivedSend {
  readonly kind: 'received';
  readonly frame: Frame;
  readonly at: ReadRow | undefined;
}

/** What comes from outside. */
export type QueuedWork = SubmittedCommand | ReceivedSend;

/** A queue whose front is taken without moving the rest. */
export class WorkQueue<T> {
  #items: T[] = [];
  #head = 0;

  get length(): number {
    return this.#items.length - this.#head;
  }

  push(item: T): void {
    this.#items.push(item);
  }

  peek(): T | undefined {
    return this.#items[this.#head];
  }

  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const item = this.#items[this.#head++];
    if (this.#head === this.#items.length) {
      this.#items = [];
      this.#head = 0;
    } else if (this.#head > 1024 && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }

  /** Everything in the queue, which is empty afterwards. */
  drain(): T[] {
    const items = this.#items.slice(this.#head);
    this.#items = [];
    this.#head = 0;
    return items;
  }
}
