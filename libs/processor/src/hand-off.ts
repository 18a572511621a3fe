import type { Activations, HandOffEffect, JobOffer, JobsOffered, OfferAnswer, ReadAfter } from '@millrace/protocol';
import type { Outlet } from './outlet.ts';

/** How long an offer waits for its answer before it is repeated, in milliseconds. */
const REPEAT_AFTER_MS = 1_000;

interface OpenOffer {
  readonly gateway: string;
  readonly offer: JobOffer;
  offeredAt: number;
  /** How often it was sent. */
  sent: number;
}

/**
 * How a leader hands activated jobs to gateways: in offers that are numbered per leader and repeated under their number
 * until they are answered. Nothing of this is logged: after a change of leader an offered job runs to its deadline.
 */
export class HandOff {
  readonly #outlet: Outlet;
  readonly #partition: number;
  readonly #epoch: number;
  readonly #giveBack: (jobs: Activations) => void;
  readonly #open = new Map<number, OpenOffer>();
  /** The types that the gateways know to have jobs here: each is told once, until there are none left. */
  readonly #announced = new Set<string>();
  #last = 0;

  /** @param giveBack makes jobs activatable again that could not be handed on */
  constructor(outlet: Outlet, partition: number, epoch: number, giveBack: (jobs: Activations) => void) {
    this.#outlet = outlet;
    this.#partition = partition;
    this.#epoch = epoch;
    this.#giveBack = giveBack;
  }

  /** Does what the job area asked for. `after`: what a query for offered jobs must have seen. */
  carryOut(effect: HandOffEffect, after: ReadAfter, now: number): void {
    if (effect.kind === 'JobsOffered') this.#offer(effect, after, now);
    else if (effect.kind === 'JobsExhausted') this.#announced.delete(effect.type);
    else if (!this.#announced.has(effect.type)) {
      this.#announced.add(effect.type);
      this.#outlet.jobsAvailable(effect.type, this.#partition);
    }
  }

  /** The gateway has answered an offer. A repeated answer finds nothing and is dropped. */
  answered(number: number, { refused }: OfferAnswer): void {
    if (!this.#open.delete(number)) return;
    if (refused.length === 0) return;
    this.#giveBack({ jobs: refused.map(({ job, activation, tooLarge = 0 }) => ({ job, activation, tooLarge })) });
  }

  /**
   * Nobody listens where the offer was sent. If it was sent once, nobody has it, and its jobs are given back. Of a
   * repeated one that proves nothing: the first copy may have been handed on.
   * @returns the gateway that does not listen
   */
  nobody(number: number): string | undefined {
    const open = this.#open.get(number);
    if (open?.sent === 1) this.answered(number, { refused: open.offer.jobs });
    return open?.gateway;
  }

  /**
   * Repeats what got no answer in time. An offer whose jobs have all run to their deadline is given up: its gateway is
   * gone, or would hand on what others have by now.
   * @param now on the monotonic clock
   * @param time of the last batch, in milliseconds since 1970
   */
  tick(now: number, time: number): void {
    for (const [number, open] of this.#open) {
      if (open.offer.jobs.every(({ deadline }) => deadline <= time)) {
        this.#open.delete(number);
        continue;
      }
      if (now - open.offeredAt < REPEAT_AFTER_MS) continue;
      open.offeredAt = now;
      open.sent++;
      this.#outlet.offer(open.gateway, open.offer);
    }
  }

  #offer({ gateway, request, jobs }: JobsOffered, after: ReadAfter, now: number): void {
    const number = ++this.#last;
    const offer = { partition: this.#partition, epoch: this.#epoch, number, request, after, jobs };
    this.#open.set(number, { gateway, offer, offeredAt: now, sent: 1 });
    this.#outlet.offer(gateway, offer);
  }
}
