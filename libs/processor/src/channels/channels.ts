import { traceToBytes } from '@millrace/protocol';
import { Frame } from '@millrace/protocol/envelope';
import type { OutboundPort } from '../ports/outbound-port.ts';
import type { OutboxRow } from '../state/outbox-table.ts';
import type { ProcessorState } from '../state/processor-state.ts';

/** How long a channel may stand still before its sends are repeated, in milliseconds. */
const RESEND_AFTER_MS = 1_000;
/** How many sends are repeated at once. */
const RESEND_WINDOW = 100;

interface Progress {
  /** Committed here up to this number, so they may leave. */
  released: number;
  /** Committed by the receiver up to this number. */
  acknowledged: number;
  /** Logged as dropped up to this number. */
  dropped: number;
  /** When the receiver last reported progress or sends were repeated, on the monotonic clock. */
  movedAt: number;
}

/**
 * The sending ends of a processor's channels, beyond what the log has: which sends have left, which have arrived.
 * After a start nothing is known, so everything in the outbox leaves again.
 */
export class Channels {
  readonly #state: ProcessorState;
  readonly #outbound: OutboundPort;
  readonly #fill: (row: OutboxRow) => Uint8Array;
  readonly #progress = new Map<number, Progress>();

  /** @param fill gives the whole body of a send, where the outbox only names a row */
  constructor(state: ProcessorState, outbound: OutboundPort, fill: (row: OutboxRow) => Uint8Array) {
    this.#state = state;
    this.#outbound = outbound;
    this.#fill = fill;
  }

  /** Everything in the outbox leaves (again). */
  start(now: number): void {
    for (const [to, { number }] of this.#state.sent.entries()) {
      const first = this.#state.firstWaiting(to)?.number ?? number + 1;
      this.#progress.set(to, { released: number, acknowledged: first - 1, dropped: first - 1, movedAt: now });
      if (!this.#state.isOurs(to)) this.#repeat(to, first);
    }
  }

  /** The batch is committed that holds this send: it leaves. */
  release(to: number, number: number, now: number): void {
    const progress = this.#of(to, now);
    if (progress.released === progress.acknowledged) progress.movedAt = now;
    progress.released = number;
    const row = this.#state.waiting(to, number);
    if (row && !this.#state.isOurs(to)) this.#leave(row);
  }

  /** The receiver has committed all sends up to the number. */
  acknowledged(to: number, number: number, now: number): void {
    const progress = this.#of(to, now);
    if (number <= progress.acknowledged) return;
    progress.acknowledged = number;
    progress.movedAt = now;
  }

  /**
   * The receiver still waits for this number. Those before it have come in, but it may yet lose them: only what it
   * acknowledges is committed.
   */
  missing(to: number, number: number, now: number): void {
    this.#of(to, now).movedAt = now;
    this.#repeat(to, number);
  }

  /** Repeats the sends of channels that stand still. */
  tick(now: number): void {
    for (const [to, progress] of this.#progress) {
      if (progress.released <= progress.acknowledged || now - progress.movedAt < RESEND_AFTER_MS) continue;
      progress.movedAt = now;
      if (!this.#state.isOurs(to)) this.#repeat(to, progress.acknowledged + 1);
    }
  }

  /** What the receivers have committed and the log does not know yet. The caller logs it. */
  takeDrops(): { to: number; number: number }[] {
    const drops: { to: number; number: number }[] = [];
    for (const [to, progress] of this.#progress) {
      if (this.#state.isOurs(to) || progress.acknowledged <= progress.dropped) continue;
      progress.dropped = progress.acknowledged;
      drops.push({ to, number: progress.acknowledged });
    }
    return drops;
  }

  get hasDrops(): boolean {
    for (const [to, progress] of this.#progress) {
      if (!this.#state.isOurs(to) && progress.acknowledged > progress.dropped) return true;
    }
    return false;
  }

  /** Whether the receiver has committed the send of this number. */
  hasArrived(to: number, number: number): boolean {
    return (this.#progress.get(to)?.acknowledged ?? 0) >= number;
  }

  #repeat(to: number, from: number): void {
    const last = Math.min(this.#progress.get(to)?.released ?? 0, from + RESEND_WINDOW - 1);
    for (let number = from; number <= last; number++) {
      const row = this.#state.waiting(to, number);
      if (row) this.#leave(row);
    }
  }

  #leave(row: OutboxRow): void {
    const { to, number, area, code, reply } = row;
    const [from, body, trace] = [this.#state.processor, this.#fill(row), traceToBytes(row.trace)];
    this.#outbound.send(new Frame({ from, to, number, area, code, body, reply, trace }));
  }

  #of(to: number, now: number): Progress {
    let progress = this.#progress.get(to);
    if (!progress) {
      progress = { released: 0, acknowledged: 0, dropped: 0, movedAt: now };
      this.#progress.set(to, progress);
    }
    return progress;
  }
}
