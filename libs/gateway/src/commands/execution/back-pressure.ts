import type { PartitionLoad } from '@millrace/protocol';

/** How the limits move. Why these: docs/decisions/0010-back-pressure.md. */
export interface BackPressureOptions {
  /** Requests that may be under way to a partition: at the start, at the least and at the most. */
  readonly initial: number;
  /** That and the most are for all gateways that send to a partition: each has its share. */
  readonly least: number;
  readonly most: number;
  /** An answer later than this says that there is too much under way, in milliseconds. */
  readonly lateMs: number;
  /** How much a limit grows by when as many answers as it lets in have come in time. */
  readonly increase: number;
  /** What is left of a limit after a late answer at the least, 0 to 1: the later it was, the less. */
  readonly decrease: number;
}

export const defaultBackPressure: BackPressureOptions = Object.freeze({
  initial: 1_000,
  least: 250,
  most: 5_000,
  lateMs: 1_000,
  increase: 10,
  decrease: 0.5,
});

/** Ends work or is rare: a partition that has too much to do must not be kept from it. */
const neverRejected: ReadonlySet<string> = new Set(['CompleteJob', 'FailJob', 'CancelInstance', 'DeployResources']);
/** Leads to what ends work. It is rejected at twice the limit: with as many others under way it would never get through. */
const countsHalf: ReadonlySet<string> = new Set(['ActivateJobs']);
/** Are answered when the instance is over, so that they say nothing of the load. */
const notMeasured: ReadonlySet<string> = new Set(['CreateInstanceWithResult']);

/** Clients that have less than their share let so many times the limit in at the most, together with all others. */
const MOST_BEYOND = 2;

interface Partition {
  limit: number;
  underWay: number;
  /** The same by client; those without any are left out. */
  readonly byClient: Map<string, number>;
  /** A limit is lowered once for all that was under way when it was too much, not by each of them. */
  loweredAt: number;
  /** When its leaders have last reported that they are behind. */
  behindAt: number;
  /** How many gateways send to it, as its leaders report. */
  gateways: number;
}

/**
 * How many requests may be under way to each partition: more while answers come in time, fewer when they are late. In a
 * cluster leaders report how far behind they are, all gateways at once: so each knows of it before its own answers are
 * late, and none takes what another has given up.
 */
export class BackPressure {
  readonly #options: BackPressureOptions;
  readonly #partitions = new Map<number, Partition>();

  constructor(options: BackPressureOptions = defaultBackPressure) {
    this.#options = options;
  }

  /**
   * A request is to go to a partition. Beyond the limit those clients still get in that have less under way than their
   * equal share of it: one that sends thousands keeps no other out.
   * @param client what has the same is of one client
   * @param now milliseconds of any clock that does not go back
   * @returns what to call when it is answered; undefined if it must be rejected
   */
  enter(partition: number, command: string, client: string, now: number): ((now: number) => void) | undefined {
    const state = this.#of(partition);
    if (neverRejected.has(command)) return () => {};
    const most = Math.floor(state.limit) * (countsHalf.has(command) ? 2 : 1);
    if (state.underWay >= most && !hasShareLeft(state, client, most)) return undefined;
    if (notMeasured.has(command)) return () => {};
    state.underWay++;
    state.byClient.set(client, (state.byClient.get(client) ?? 0) + 1);
    return (answeredAt) => this.#answered(state, client, now, answeredAt);
  }

  /** The leaders of a partition report their load. */
  observe({ partition, waitMs, gateways }: PartitionLoad, now: number): void {
    const state = this.#of(partition);
    const { lateMs, least, most } = this.#options;
    // Another gateway gets its share at once; what one that is gone leaves is grown into.
    if (gateways > state.gateways) state.limit *= state.gateways / gateways;
    state.gateways = Math.max(1, gateways);
    if (waitMs * 2 > lateMs) state.behindAt = now;
    if (waitMs > lateMs) this.#late(state, now - waitMs, now);
    state.limit = Math.min(most / state.gateways, Math.max(least / state.gateways, state.limit));
  }

  #answered(state: Partition, client: string, askedAt: number, now: number): void {
    const { lateMs, increase, most } = this.#options;
    const wasBusy = state.underWay * 2 >= state.limit;
    state.underWay--;
    const left = (state.byClient.get(client) ?? 0) - 1;
    if (left > 0) state.byClient.set(client, left);
    else state.byClient.delete(client);
    const isBehind = now - state.behindAt < lateMs;
    if (now - askedAt > lateMs) this.#late(state, askedAt, now);
    else if (wasBusy && !isBehind) state.limit = Math.min(most / state.gateways, state.limit + increase / state.limit);
  }

  /** What came to the partition at `askedAt` has waited for too long. */
  #late(state: Partition, askedAt: number, now: number): void {
    const { lateMs, decrease, least } = this.#options;
    if (askedAt < state.loweredAt) return;
    state.limit = Math.max(least / state.gateways, state.limit * Math.max(decrease, lateMs / (now - askedAt)));
    state.loweredAt = now;
  }

  #of(partition: number): Partition {
    let state = this.#partitions.get(partition);
    if (!state) {
      const never = Number.NEGATIVE_INFINITY;
      const byClient = new Map<string, number>();
      state = { limit: this.#options.initial, underWay: 0, byClient, loweredAt: never, behindAt: never, gateways: 1 };
      this.#partitions.set(partition, state);
    }
    return state;
  }
}

/** Whether a client has less under way than the limit leaves to each of those that have any, itself included. */
function hasShareLeft({ underWay, byClient }: Partition, client: string, most: number): boolean {
  const own = byClient.get(client) ?? 0;
  const clients = byClient.size + (own === 0 ? 1 : 0);
  return own < most / clients && underWay < most * MOST_BEYOND;
}
