import { setTimeout as pause } from 'node:timers/promises';
import type { TestClient } from '../test-client.ts';
import { statusOf } from '../test-client.ts';
import { Broadcaster } from './broadcaster.ts';
import type { Ledger } from './ledger.ts';
import type { Look } from './operator.ts';
import { Operator } from './operator.ts';
import { orderProcess, WORK } from './order-process.ts';
import { JOB_TIMEOUT_MS, Worker } from './worker.ts';

/** How many creates are on their way at once. */
export const CREATORS = 6;
/** CANCELLED, DEADLINE_EXCEEDED and UNAVAILABLE: what became of the call is not known. */
const IN_DOUBT = [1, 4, 14];
const MANY_WAITING = 150;
const LOOK_EVERY_MS = 50;

export interface LoadOptions {
  readonly client: TestClient;
  readonly ledger: Ledger;
  readonly look: Look;
  readonly random: () => number;
  /** Whether the engine is expected to die under it. */
  readonly mayBreak: boolean;
}

/** Clients, a worker and an operator that work on an engine until it dies or they are ended, and record it in a ledger. */
export class Load {
  readonly worker: Worker;
  readonly operator: Operator;
  readonly #broadcaster: Broadcaster;
  readonly #options: LoadOptions;
  #isOver = false;

  constructor(options: LoadOptions) {
    this.#options = options;
    const { client, ledger, look, random } = options;
    const trouble = (what: string, error: unknown) => this.#broken(what, error);
    this.worker = new Worker(client, ledger, trouble);
    this.operator = new Operator(client, ledger, look, trouble);
    this.#broadcaster = new Broadcaster(client, ledger, random, trouble);
  }

  /** Returns when all calls are over. */
  async run(): Promise<void> {
    const creators = Array.from({ length: CREATORS }, () => this.#until(() => this.#createOne()));
    const others = [
      () => this.#deployOne(),
      () => this.#workSome(),
      () => this.#resolveSome(),
      () => this.#broadcast(),
    ];
    await Promise.all([...creators, ...others.map((act) => this.#until(act))]);
  }

  /** Does what is there to do and makes nothing new, until something is so, or something went wrong. */
  async drain(isSo: () => Promise<boolean>): Promise<void> {
    const works = [() => this.#workSome(), () => this.#resolveSome(), () => this.#broadcast()];
    while (!this.#isOver && !(await isSo())) await Promise.all(works.map((work) => work()));
  }

  end(): void {
    this.#isOver = true;
  }

  /** Deploys a process that was not deployed before. */
  async deployOne(): Promise<void> {
    const { client, ledger } = this.#options;
    const id = `process-${ledger.deployed.size + 1}`;
    ledger.deployed.set(id, await client.deploy(`${id}.bpmn`, orderProcess(id)));
  }

  async #until(work: () => Promise<void>): Promise<void> {
    while (!this.#isOver) await work();
  }

  async #createOne(): Promise<void> {
    const { client, ledger, random } = this.#options;
    // Now and then a crowd waits, mostly few do: both are to be met by a crash.
    const { least } = ledger.liveInstances();
    if (least > MANY_WAITING * random()) return void (await pause(3));
    const n = 1 + Math.floor(random() * ledger.deployed.size);
    const order = ledger.ordered(random);
    const variables = { order: order.id, kind: order.kind, reminders: 0, text: 'x'.repeat(200) };
    try {
      ledger.created(order, await client.create(`process-${n}`, JSON.stringify(variables)));
    } catch (error) {
      this.#broken('a create', error);
    }
  }

  async #deployOne(): Promise<void> {
    await pause(50 + this.#options.random() * 300);
    if (this.#isOver) return;
    try {
      await this.deployOne();
    } catch (error) {
      this.#broken('a deploy', error);
    }
  }

  async #workSome(): Promise<void> {
    const { client, ledger, random, mayBreak } = this.#options;
    try {
      const jobs = await client.activate(WORK, 1 + Math.floor(random() * 30), JOB_TIMEOUT_MS, 200);
      const known = jobs.map((job) => ledger.activated(job)).filter((found) => found !== undefined);
      // Some are left to the next life, or to their deadline.
      const taken = known.filter(() => !mayBreak || random() < 0.95);
      await Promise.all(taken.map((job) => this.worker.work(job)));
    } catch (error) {
      this.#broken('an activation', error);
    }
  }

  async #resolveSome(): Promise<void> {
    await pause(LOOK_EVERY_MS);
    if (!this.#isOver) await this.operator.resolveAll();
  }

  #broadcast(): Promise<void> {
    return this.#broadcaster.next(() => this.#isOver);
  }

  #broken(what: string, error: unknown): 'in doubt' {
    const { ledger, mayBreak } = this.#options;
    const { code, details } = statusOf(error);
    if (!mayBreak || !IN_DOUBT.includes(code)) ledger.violated(`${what} failed: ${code} ${details}`);
    this.#isOver = true;
    return 'in doubt';
  }
}
