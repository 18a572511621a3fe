import type { Int64 } from '@millrace/protocol';
import type { TestClient } from '../test-client.ts';
import { statusOf } from '../test-client.ts';
import type { Ledger } from './ledger.ts';
import { partitionOf } from './partition-of.ts';
import type { Trouble } from './worker.ts';
import { NOT_FOUND } from './worker.ts';

/** An incident as the views show it: keys as text. */
export interface SeenIncident {
  readonly incident: string;
  readonly job: string;
}

/** Looks for incidents. */
export type Look = () => Promise<readonly SeenIncident[]>;

/** Resolves incidents: gives their jobs another try. */
export class Operator {
  readonly #client: TestClient;
  readonly #ledger: Ledger;
  readonly #look: Look;
  readonly #trouble: Trouble;

  constructor(client: TestClient, ledger: Ledger, look: Look, trouble: Trouble) {
    this.#client = client;
    this.#ledger = ledger;
    this.#look = look;
    this.#trouble = trouble;
  }

  /** Resolves what incidents there are. */
  async resolveAll(): Promise<void> {
    const seen = await this.see().catch((error) => {
      this.#trouble('a look for incidents', error);
      return [];
    });
    await Promise.all(seen.map((incident) => this.#resolve(incident)));
  }

  /** The incidents there are, each checked against what is known. */
  async see(): Promise<readonly SeenIncident[]> {
    const askedAt = Date.now();
    const seen = await this.#look();
    for (const { incident, job } of seen) this.#ledger.incidentSeen(incident, job, askedAt);
    return seen;
  }

  async #resolve({ incident, job }: SeenIncident): Promise<void> {
    const { resolved, jobs } = this.#ledger;
    const wasAsked = resolved.has(incident);
    const sentAt = performance.now();
    try {
      await this.#client.call('UpdateJobRetries', { jobKey: int64Of(job), retries: 1 });
      const known = jobs.get(job);
      if (known) known.retryAsked = true;
      resolved.set(incident, resolved.get(incident) ?? 0);
      await this.#client.call('ResolveIncident', { incidentKey: int64Of(incident) });
      if ((resolved.get(incident) ?? 0) > 0) this.#ledger.violated(`incident ${incident} was resolved twice`);
      resolved.set(incident, Date.now());
      this.#ledger.acknowledged('resolve', partitionOf(incident), sentAt);
    } catch (error) {
      // It was resolved, and the answer to that stayed away.
      if (statusOf(error).code === NOT_FOUND && wasAsked) return;
      this.#trouble(`resolving incident ${incident} of job ${job}`, error);
    }
  }
}

/** A key as it goes over the wire. */
function int64Of(key: string): Int64 {
  const value = BigInt(key);
  return { low: Number(BigInt.asIntN(32, value)), high: Number(value >> 32n), unsigned: false };
}
