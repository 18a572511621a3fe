import { setTimeout as pause } from 'node:timers/promises';
import { chain } from '../support/chain.ts';
import type { TestClient } from '../support/client.ts';
import { statusOf } from '../support/client.ts';
import type { KnownJob, Ledger } from './ledger.ts';

export const TASKS = 2;
const TYPE = 'work';
/** How many creates are on their way at once. */
export const CREATORS = 6;
const NOT_FOUND = 5;
/** CANCELLED, DEADLINE_EXCEEDED and UNAVAILABLE: what became of the call is not known. */
const IN_DOUBT = [1, 4, 14];
/** How long a worker has a job: what was lost on its way to it comes again after that. */
const JOB_TIMEOUT_MS = 2_000;
const MANY_WAITING = 150;

/** What clients and a worker do to an engine until it dies or they are told to end, noted in a ledger. */
export class Load {
  readonly #client: TestClient;
  readonly #ledger: Ledger;
  readonly #random: () => number;
  /** Whether the engine is expected to die under it. */
  readonly #mayBreak: boolean;
  #isOver = false;

  constructor(client: TestClient, ledger: Ledger, random: () => number, mayBreak: boolean) {
    this.#client = client;
    this.#ledger = ledger;
    this.#random = random;
    this.#mayBreak = mayBreak;
  }

  /** Returns when all calls are over. */
  async run(): Promise<void> {
    const creators = Array.from({ length: CREATORS }, () => this.#until(() => this.#createOne()));
    await Promise.all([...creators, this.#until(() => this.#deployOne()), this.#until(() => this.#workSome())]);
  }

  /** Completes what is there and makes nothing new, until something is so. */
  async drain(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await this.#workSome();
  }

  end(): void {
    this.#isOver = true;
  }

  /** Deploys a process that nobody has deployed yet. */
  async deployOne(): Promise<void> {
    const { deployed } = this.#ledger;
    const id = `process-${deployed.size + 1}`;
    deployed.set(id, await this.#client.deploy(`${id}.bpmn`, chain(id, TYPE, TASKS)));
  }

  /** Completes a job. Whether it may be gone already depends on what is known of it. */
  async complete(known: KnownJob): Promise<void> {
    const before = known.state;
    if (before === 'asked') return;
    known.state = 'asked';
    try {
      await this.#client.complete(known.job.jobKey, '{"paid":true}');
      if (before === 'done') this.#ledger.violated(`job ${known.job.key} was completed twice`);
      known.state = 'done';
    } catch (error) {
      const { code } = statusOf(error);
      const mayBeGone = before === 'done' || before === 'inDoubt';
      if (code === NOT_FOUND && mayBeGone) known.state = 'done';
      else {
        known.state = before === 'done' ? 'done' : 'inDoubt';
        this.#broken('a complete', error);
      }
    }
  }

  async #until(work: () => Promise<void>): Promise<void> {
    while (!this.#isOver) await work();
  }

  async #createOne(): Promise<void> {
    const { deployed, created, jobs } = this.#ledger;
    // Now and then a crowd waits, mostly few do: both are to be met by a crash.
    if (created.size * TASKS - jobs.size > MANY_WAITING * this.#random()) return void (await pause(3));
    const n = 1 + Math.floor(this.#random() * deployed.size);
    try {
      created.add(await this.#client.create(`process-${n}`, JSON.stringify({ n, text: 'x'.repeat(200) })));
    } catch (error) {
      this.#ledger.createsInDoubt++;
      this.#broken('a create', error);
    }
  }

  async #deployOne(): Promise<void> {
    await pause(50 + this.#random() * 300);
    if (this.#isOver) return;
    try {
      await this.deployOne();
    } catch (error) {
      this.#broken('a deploy', error);
    }
  }

  async #workSome(): Promise<void> {
    try {
      const jobs = await this.#client.activate(TYPE, 1 + Math.floor(this.#random() * 30), JOB_TIMEOUT_MS, 200);
      for (const job of jobs) this.#ledger.activated(job);
      const known = jobs.map(({ key }) => this.#ledger.jobs.get(key)).filter((found) => found !== undefined);
      // Some are left to the next life, or to their deadline.
      await Promise.all(known.filter(() => this.#random() < 0.95).map((job) => this.complete(job)));
    } catch (error) {
      this.#broken('an activation', error);
    }
  }

  #broken(what: string, error: unknown): void {
    const { code, details } = statusOf(error);
    if (!this.#mayBreak || !IN_DOUBT.includes(code)) this.#ledger.violated(`${what} failed: ${code} ${details}`);
    this.#isOver = true;
  }
}
