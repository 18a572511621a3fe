import type { Channels } from '../channels/channels.ts';
import type { Receiving } from '../channels/receiving.ts';
import type { ProcessClock } from '../clock/process-clock.ts';
import type { OutboundPort, Reporter } from '../ports/outbound-port.ts';
import { WorkQueue } from '../schedule/work-queue.ts';
import type { Spans } from '../tracing/spans.ts';
import { HeldAnswers } from './held-answers.ts';
import type { SideEffects } from './side-effects.ts';

export interface AfterCommitOptions {
  readonly processor: number;
  readonly channels: Channels;
  readonly receiving: Receiving;
  readonly outbound: OutboundPort;
  readonly reporter: Reporter;
  readonly clock: ProcessClock;
  /** Undefined where tracing is off. */
  readonly spans: Spans | undefined;
}

/** What waits for a commit. */
interface Pending {
  readonly position: number;
  readonly sideEffects: SideEffects | undefined;
  readonly callbacks: readonly (() => void)[];
}

/** Holds what batches lead to until the log has committed them: sends leave, then effects are carried out and answers given. */
export class AfterCommit {
  readonly #options: AfterCommitOptions;
  readonly #answers: HeldAnswers;
  readonly #pending = new WorkQueue<Pending>();
  #committed: number;

  /** @param committed the position that the log has committed already */
  constructor(options: AfterCommitOptions, committed: number) {
    this.#options = options;
    this.#answers = new HeldAnswers(options.channels);
    this.#committed = committed;
  }

  get isEmpty(): boolean {
    return this.#pending.length === 0;
  }

  /** Whether answers wait for sends to arrive. */
  get holdsAnswers(): boolean {
    return !this.#answers.isEmpty;
  }

  /**
   * Something to be done when the log has committed this position. What a batch without an append leads to waits for
   * those before it all the same: it has seen what they did.
   */
  add(position: number, sideEffects: SideEffects | undefined, callbacks: readonly (() => void)[]): void {
    this.#pending.push({ position, sideEffects, callbacks });
    this.committed(this.#committed);
  }

  /** The log has committed everything up to this position. */
  committed(position: number): void {
    this.#committed = position;
    for (let next = this.#pending.peek(); next && next.position <= position; next = this.#pending.peek()) {
      this.#pending.shift();
      if (next.sideEffects) this.#release(next.sideEffects);
      for (const call of next.callbacks) call();
    }
  }

  /** Sends have arrived at their receiver: answers may have waited for that. */
  sendsArrived(): void {
    this.#answers.release();
  }

  #release({ sends, taken, answers, lines, effects, spans, everySend }: SideEffects): void {
    const { processor, channels, receiving, outbound, reporter, clock } = this.#options;
    const now = clock.monotonic();
    for (const { to, number } of sends) channels.release(to, number, now);
    for (const [from, number] of taken) {
      if (from === processor) channels.acknowledged(from, number, now);
      else receiving.committed(from, number);
    }
    for (const line of lines) reporter.info(line);
    for (const { companion, effect, after } of effects) companion.carryOut(effect, after);
    if (spans.length > 0) this.#options.spans?.committed(spans);
    for (const { reply, result, span, whenTaken } of answers) {
      if (whenTaken) this.#answers.hold(() => outbound.answer(reply, result, span), everySend);
      else outbound.answer(reply, result, span);
    }
    this.#answers.release();
  }
}
