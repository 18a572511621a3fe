import { setTimeout as delay } from 'node:timers/promises';
import type { Int64 } from '@millrace/protocol';
import { chain } from '../../../../apps/standalone/test/support/chain.ts';
import { statusOf, TestClient } from '../../../../apps/standalone/test/support/client.ts';
import type { Ledger } from './ledger.ts';

const PROCESS = 'one';
const TYPE = 'work';
/** How long a worker has a job: what was lost on its way comes again after that. */
const JOB_TIMEOUT_MS = 3_000;
const CALL_TIMEOUT_MS = 5_000;
const PAUSE_MS = 20;
const NOT_FOUND = 5;
/** DEADLINE_EXCEEDED, CANCELLED: the command may have been done. UNAVAILABLE: it was not. */
const IN_DOUBT = [1, 4];
const UNAVAILABLE = 14;

/** A key as it goes over the wire. */
function int64Of(key: string): Int64 {
  const value = BigInt(key);
  return { low: Number(BigInt.asIntN(32, value)), high: Number(value >> 32n), unsigned: false };
}

/** The partition in a key. */
const partitionOf = (key: string) => Number(BigInt(key) >> 51n);

/** Clients and workers that go on whatever happens, and note what they were told. */
export class Load {
  readonly #client: TestClient;
  readonly #ledger: Ledger;
  #creating = true;
  #working = true;
  #running: Promise<unknown> = Promise.resolve();

  constructor(address: string, ledger: Ledger) {
    this.#client = new TestClient(address, CALL_TIMEOUT_MS);
    this.#ledger = ledger;
  }

  async start(creators: number): Promise<void> {
    await this.#client.deploy(`${PROCESS}.bpmn`, chain(PROCESS, TYPE, 1));
    const lanes = Array.from({ length: creators }, () =>
      this.#lane(
        () => this.#creating,
        () => this.#create(),
      ),
    );
    const workers = [1, 2].map(() =>
      this.#lane(
        () => this.#working,
        () => this.#work(),
      ),
    );
    this.#running = Promise.all([...lanes, ...workers]);
  }

  /** Creates one more, whatever the lanes do: their calls may all be ones whose answers were lost. */
  createOne(): void {
    this.#running = Promise.all([this.#running, this.#create()]);
  }

  /** Creates nothing more, and works until all is done. Returns whether that came true in time. */
  async drain(ms: number): Promise<boolean> {
    this.#creating = false;
    const end = performance.now() + ms;
    const isDone = () => this.#ledger.unfinished().length === 0 && this.#ledger.openJobs().length === 0;
    while (!isDone() && performance.now() < end) {
      await delay(500);
      // One in doubt may be done: it comes to no worker again then.
      const open = this.#ledger.openJobs().filter((job) => this.#ledger.jobs.get(job)?.state === 'inDoubt');
      await Promise.all(open.map((key) => this.#complete({ key, jobKey: int64Of(key) })));
    }
    // Of creates in doubt some may still come.
    await delay(500);
    this.#working = false;
    await this.#running;
    return isDone();
  }

  close(): void {
    this.#creating = false;
    this.#working = false;
    this.#client.close();
  }

  async #lane(goesOn: () => boolean, act: () => Promise<void>): Promise<void> {
    while (goesOn()) await act();
  }

  async #create(): Promise<void> {
    const sentAt = performance.now();
    try {
      const instance = await this.#client.create(PROCESS, '{"a":1}');
      if (this.#ledger.created.has(instance)) this.#ledger.violations.push(`instance ${instance} was created twice`);
      this.#ledger.created.add(instance);
      this.#ledger.acknowledged('create', partitionOf(instance), sentAt);
    } catch (error) {
      const code = this.#expected('a create', error);
      if (IN_DOUBT.includes(code)) this.#ledger.createsInDoubt++;
    }
    await delay(PAUSE_MS);
  }

  async #work(): Promise<void> {
    try {
      const jobs = await this.#client.activate(TYPE, 20, JOB_TIMEOUT_MS, 500);
      for (const job of jobs) this.#ledger.activated(job.key, job.instance, job.activatedAt);
      await Promise.all(jobs.map((job) => this.#complete(job)));
    } catch (error) {
      this.#expected('an activation', error);
      await delay(PAUSE_MS);
    }
  }

  async #complete({ key, jobKey }: { readonly key: string; readonly jobKey: Int64 }): Promise<void> {
    const known = this.#ledger.jobs.get(key);
    if (!known) return;
    const before = known.state;
    const sentAt = performance.now();
    try {
      await this.#client.complete(jobKey, '{"b":2}');
      if (before === 'done') this.#ledger.violations.push(`job ${key} was completed twice`);
      known.state = 'done';
      known.doneAt ??= Date.now();
      this.#ledger.acknowledged('complete', partitionOf(key), sentAt);
    } catch (error) {
      const { code } = statusOf(error);
      // It was done, and the answer to that stayed away.
      if (code === NOT_FOUND && (before === 'inDoubt' || (known.state as string) === 'done')) known.state = 'done';
      else if (IN_DOUBT.includes(this.#expected('a complete', error)) && before !== 'done') known.state = 'inDoubt';
    }
  }

  /** Returns the code of an error that may happen while something is killed. */
  #expected(what: string, error: unknown): number {
    const { code, details } = statusOf(error);
    if (![...IN_DOUBT, UNAVAILABLE].includes(code)) this.#ledger.violations.push(`${what} failed: ${code} ${details}`);
    return code;
  }
}
