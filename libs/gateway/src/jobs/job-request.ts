import type { JobContext, JobPush, PushAnswer } from '@millrace/protocol';
import type { Call } from '../commands/execution/call.ts';
import { longestDelayMs } from '../commands/execution/time-limit.ts';
import type { HintTaker } from './polls/job-hints.ts';

/** A push that has come for a request, while what its jobs need is on its way. */
export interface Delivery {
  readonly push: JobPush;
  readonly contexts: Promise<readonly (JobContext | undefined)[]>;
  /** Answers the leader: which of the jobs are not delivered. The first call counts. */
  settle(answer: PushAnswer): void;
}

/** How a wait ended: look on the partitions with hints, on all, or not any more. */
export type WakeUp = 'hints' | 'probe' | 'over';

/** An open ActivateJobs: what comes for it, and its waiting. It ends with its signal. */
export class JobRequest implements HintTaker {
  readonly hints = new Set<number>();
  /** Follows no hints until the next probe: it could not deliver what it got, and would get the same again. */
  deaf = false;
  /** Fires when the request is over, with the reason. */
  readonly signal: AbortSignal;
  readonly peer: string;
  readonly #over = new AbortController();
  readonly #caller: AbortSignal;
  readonly #onCallerGone = () => this.end(this.#caller.reason);
  /** Not taken from here yet, or taken and not settled. */
  readonly #deliveries = new Set<Delivery>();
  readonly #arrived: Delivery[] = [];
  #waiting = false;
  #wake: (() => void) | undefined;

  /** @param call the client's call: the request ends with it */
  constructor({ signal: caller, peer }: Pick<Call, 'signal' | 'peer'>) {
    this.signal = this.#over.signal;
    this.peer = peer;
    this.#caller = caller;
    if (caller.aborted) this.#onCallerGone();
    else caller.addEventListener('abort', this.#onCallerGone);
  }

  get idle(): boolean {
    return this.#waiting && !this.deaf && this.hints.size === 0;
  }

  wake(): void {
    this.#wake?.();
  }

  /** How many pushes have come and are not settled. */
  get pending(): number {
    return this.#deliveries.size;
  }

  /** Jobs have come for this request. */
  receive(delivery: Delivery): void {
    this.#deliveries.add(delivery);
    this.#arrived.push(delivery);
    this.wake();
  }

  /** The next delivery; waits for one. Rejects with the reason of `signal`. */
  async next(signal: AbortSignal): Promise<Delivery> {
    for (;;) {
      signal.throwIfAborted();
      const delivery = this.#arrived.shift();
      if (delivery !== undefined) return delivery;
      await this.#pause(signal);
    }
  }

  /** The jobs of a delivery are with the worker, except those yielded. */
  settle(delivery: Delivery, answer: PushAnswer): void {
    this.#deliveries.delete(delivery);
    delivery.settle(answer);
  }

  /** Yields what has come and is not waited for any more: its jobs may be for other workers by now. */
  yieldArrived(): void {
    for (const delivery of this.#arrived.splice(0)) this.settle(delivery, yieldAll(delivery.push));
  }

  /** Waits for a hint, `probeMs` milliseconds, or until `end`, a time of `performance.now()`. Rejects when over. */
  async wait(probeMs: number, end: number): Promise<WakeUp> {
    const probe = performance.now() + probeMs;
    this.#waiting = true;
    try {
      for (;;) {
        this.signal.throwIfAborted();
        if (this.hints.size > 0 && !this.deaf) return 'hints';
        const now = performance.now();
        if (now >= end) return 'over';
        if (now >= probe) return 'probe';
        await this.#pause(this.signal, Math.ceil(Math.min(probe, end) - now));
      }
    } finally {
      this.#waiting = false;
    }
  }

  /** The request is over: what it was given and has not delivered is yielded. */
  end(reason: unknown): void {
    if (this.signal.aborted) return;
    this.#caller.removeEventListener('abort', this.#onCallerGone);
    this.#over.abort(reason);
    for (const delivery of this.#deliveries) delivery.settle(yieldAll(delivery.push));
    this.#deliveries.clear();
  }

  /** Until something happens, the signal fires, or the time in milliseconds is over. */
  #pause(signal: AbortSignal, delayMs?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = delayMs === undefined ? undefined : setTimeout(done, Math.min(delayMs, longestDelayMs));
      const settle = () => done();
      function done() {
        clearTimeout(timer);
        signal.removeEventListener('abort', settle);
        resolve();
      }
      signal.addEventListener('abort', settle);
      this.#wake = done;
    });
  }
}

/** The answer to a push of which nothing was delivered. */
export function yieldAll({ jobs }: JobPush): PushAnswer {
  return { yielded: jobs.map(({ job, activation }) => ({ job, activation })) };
}
