interface KnownJob {
  readonly instance: string;
  /** `inDoubt`: a complete was sent, and its answer stayed away. */
  state: 'held' | 'inDoubt' | 'done';
  /** When a complete was acknowledged, in milliseconds since 1970. */
  doneAt?: number;
}

/** What clients were told, and so what must be so whatever is killed. */
export class Ledger {
  /** Instances whose create was acknowledged. */
  readonly created = new Set<string>();
  /** By job key. */
  readonly jobs = new Map<string, KnownJob>();
  /** How many creates had no answer: any of them may have become an instance. */
  createsInDoubt = 0;
  /** What must not happen and did, a sentence each. */
  readonly violations: string[] = [];
  /** When commands were acknowledged that were sent after the last kill, by kind and partition. */
  readonly firstAfterKill = new Map<string, number>();
  #killedAt = Number.POSITIVE_INFINITY;

  /** Something is killed now. */
  killed(): void {
    this.#killedAt = performance.now();
    this.firstAfterKill.clear();
  }

  /** A command was acknowledged that was sent at this time. */
  acknowledged(kind: 'create' | 'complete', partition: number, sentAt: number): void {
    const name = `${kind} ${partition}`;
    if (sentAt < this.#killedAt || this.firstAfterKill.has(name)) return;
    this.firstAfterKill.set(name, performance.now() - this.#killedAt);
  }

  /**
   * A job has come. It may have been activated, after its time was over, while the complete of another worker was on its
   * way, and have come later than the answer to that: what counts is when it was activated.
   */
  activated(job: string, instance: string, activatedAt: number): void {
    const known = this.jobs.get(job);
    if (known?.doneAt !== undefined && activatedAt > known.doneAt) {
      this.violations.push(`job ${job} was activated again after its complete was acknowledged`);
    }
    if (!known) this.jobs.set(job, { instance, state: 'held' });
  }

  /** Instances that were acknowledged and have no completed job yet. */
  unfinished(): string[] {
    const done = new Set(
      [...this.jobs.values()].filter(({ state }) => state === 'done').map(({ instance }) => instance),
    );
    return [...this.created].filter((instance) => !done.has(instance));
  }

  /** Jobs that a worker has seen and that are not known to be done. */
  openJobs(): string[] {
    return [...this.jobs].filter(([, { state }]) => state !== 'done').map(([job]) => job);
  }

  /** Checks, with everything over, that each effect happened once. */
  check(): void {
    const instances = [...this.jobs.values()].map(({ instance }) => instance);
    const seen = new Set(instances);
    if (seen.size !== instances.length) this.violations.push('an instance has had two jobs for its one task');
    const unasked = [...seen].filter((instance) => !this.created.has(instance)).length;
    if (unasked > this.createsInDoubt) this.violations.push(`${unasked} instances are there that nobody asked for`);
  }
}
