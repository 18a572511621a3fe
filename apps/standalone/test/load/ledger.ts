import type { Job } from '../support/client.ts';

/**
 * `held`: the worker has it and has not said anything yet. `asked`: a complete is on its way. `inDoubt`: the connection
 * broke before its answer. `done`: the complete was acknowledged, or refused after a doubt because it had been taken.
 */
export type JobState = 'held' | 'asked' | 'inDoubt' | 'done';

export interface KnownJob {
  readonly job: Job;
  state: JobState;
}

/** What a client was told, and so what must be so whatever happens to the engine. */
export class Ledger {
  readonly #tasks: number;
  readonly #byInstance = new Map<string, KnownJob[]>();
  /** By process id. */
  readonly deployed = new Map<string, { readonly version: number; readonly key: string }>();
  /** The keys of the instances whose create was acknowledged. */
  readonly created = new Set<string>();
  /** By key. */
  readonly jobs = new Map<string, KnownJob>();
  /** How many creates broke off before their answer: any of them may have become an instance. */
  createsInDoubt = 0;
  /** What must not happen and did, a sentence each. */
  readonly violations: string[] = [];

  /** @param tasks - how many jobs each instance has, one after the other */
  constructor(tasks: number) {
    this.#tasks = tasks;
  }

  /** A worker got a job. Returns whether it is new to it. */
  activated(job: Job): boolean {
    const known = this.jobs.get(job.key);
    if (known?.state === 'done')
      this.violated(`job ${job.key} was activated again after its complete was acknowledged`);
    if (known) return false;
    for (const { job: other } of this.jobsOf(job.instance)) {
      if (other.element === job.element) {
        this.violated(`${job.element} of instance ${job.instance} has the jobs ${other.key} and ${job.key}`);
      }
    }
    const noted: KnownJob = { job, state: 'held' };
    this.jobs.set(job.key, noted);
    this.#byInstance.set(job.instance, [...this.jobsOf(job.instance), noted]);
    return true;
  }

  jobsOf(instance: string): readonly KnownJob[] {
    return this.#byInstance.get(instance) ?? [];
  }

  /** How many instances there must be at least, and can be at the most. */
  liveInstances(): { readonly least: number; readonly most: number } {
    let least = 0;
    let most = this.createsInDoubt;
    for (const instance of this.created) {
      const jobs = this.jobsOf(instance);
      const over = jobs.filter(({ state }) => state !== 'held').length;
      const surelyOver = jobs.filter(({ state }) => state === 'done').length;
      if (over < this.#tasks) least++;
      if (surelyOver < this.#tasks) most++;
    }
    return { least, most };
  }

  /** Checks, with everything over, that each instance that anybody knows of ran to its end, every job once. */
  checkAllFinished(): void {
    const instances = new Set([...this.created, ...[...this.jobs.values()].map(({ job }) => job.instance)]);
    for (const instance of instances) {
      const done = this.jobsOf(instance).filter(({ state }) => state === 'done');
      if (done.length !== this.#tasks) {
        this.violated(`instance ${instance} had ${done.length} of its ${this.#tasks} jobs completed`);
      }
    }
    const found = instances.size - this.created.size;
    if (found > this.createsInDoubt) this.violated(`${found} instances are there that nobody asked for`);
  }

  violated(what: string): void {
    this.violations.push(what);
  }
}
