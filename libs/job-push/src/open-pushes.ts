import type { Activations, JobEffect, JobPush, JobsPushed, PushAnswer, ReadAfter } from '@millrace/protocol';
import type { JobOutboundPort } from './job-outbound-port.ts';

/** How long a push waits for its answer before it is repeated, in milliseconds. */
const REPEAT_AFTER_MS = 1_000;

interface OpenPush {
  readonly gateway: string;
  readonly push: JobPush;
  pushedAt: number;
  /** How often it was sent. */
  sent: number;
}

/**
 * The pushes of a job leader that have no answer yet. Pushes are numbered per epoch, and repeated under their number
 * until they are answered. Nothing of this is logged: after a change of leader a pushed job runs to its deadline.
 */
export class OpenPushes {
  readonly #port: JobOutboundPort;
  readonly #partition: number;
  readonly #epoch: number;
  readonly #yieldJobs: (jobs: Activations) => void;
  readonly #open = new Map<number, OpenPush>();
  /** The types that the gateways know to have jobs here: each is announced once, until there are none left. */
  readonly #announced = new Set<string>();
  #last = 0;

  /** @param yieldJobs makes jobs activatable again that could not be delivered */
  constructor(port: JobOutboundPort, partition: number, epoch: number, yieldJobs: (jobs: Activations) => void) {
    this.#port = port;
    this.#partition = partition;
    this.#epoch = epoch;
    this.#yieldJobs = yieldJobs;
  }

  /**
   * Does what the job area asked for.
   * @param after what a query about pushed jobs must have seen
   * @param now on the monotonic clock
   */
  carryOut(effect: JobEffect, after: ReadAfter, now: number): void {
    if (effect.kind === 'JobsPushed') this.#push(effect, after, now);
    else if (effect.kind === 'JobsExhausted') this.#announced.delete(effect.type);
    else if (!this.#announced.has(effect.type)) {
      this.#announced.add(effect.type);
      this.#port.jobsAvailable(effect.type, this.#partition);
    }
  }

  /** The gateway has answered a push. A repeated answer finds nothing and is dropped. */
  answered(number: number, { yielded }: PushAnswer): void {
    if (!this.#open.delete(number)) return;
    if (yielded.length === 0) return;
    this.#yieldJobs({ jobs: yielded.map(({ job, activation, tooLarge = 0 }) => ({ job, activation, tooLarge })) });
  }

  /**
   * A push had no responders. If it was sent once, no gateway has it, and its jobs are yielded. Of a repeated one that
   * proves nothing: the first copy may have been delivered.
   * @returns the gateway that does not respond
   */
  noResponders(number: number): string | undefined {
    const open = this.#open.get(number);
    if (open?.sent === 1) this.answered(number, { yielded: open.push.jobs });
    return open?.gateway;
  }

  /**
   * Repeats what got no answer in time. A push whose jobs have all run to their deadline is given up: its gateway is
   * gone, or would deliver what others have by now.
   * @param now on the monotonic clock
   * @param time of the last batch, in milliseconds since 1970
   */
  tick(now: number, time: number): void {
    for (const [number, open] of this.#open) {
      if (open.push.jobs.every(({ deadline }) => deadline <= time)) {
        this.#open.delete(number);
        continue;
      }
      if (now - open.pushedAt < REPEAT_AFTER_MS) continue;
      open.pushedAt = now;
      open.sent++;
      this.#port.push(open.gateway, open.push);
    }
  }

  #push({ gateway, request, jobs }: JobsPushed, after: ReadAfter, now: number): void {
    const number = ++this.#last;
    const push = { partition: this.#partition, epoch: this.#epoch, number, request, after, jobs };
    this.#open.set(number, { gateway, push, pushedAt: now, sent: 1 });
    this.#port.push(gateway, push);
  }
}
