import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from '@millrace/local-cluster/start-cluster';
import { Broadcaster } from '@millrace/testkit/load/broadcaster';
import { Ledger } from '@millrace/testkit/load/ledger';
import { Operator } from '@millrace/testkit/load/operator';
import { orderProcess, WORK } from '@millrace/testkit/load/order-process';
import { partitionOf } from '@millrace/testkit/load/partition-of';
import { searchIncidents } from '@millrace/testkit/load/search-incidents';
import { JOB_TIMEOUT_MS, Worker } from '@millrace/testkit/load/worker';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { statusOf, TestClient } from '@millrace/testkit/test-client';
import { FirstAfter } from './first-after.ts';
import { untilSo } from './patience.ts';

const CREATORS = 4;
const POLLERS = 3;
/** After this a call counts as one whose answer is lost, and its lane goes on. */
const CALL_TIMEOUT_MS = 5_000;
/** How many creates beside those of the lanes may be on their way. */
const MOST_EXTRA = 20;
/** The pauses of those who create, deploy and look for incidents, in milliseconds. */
const CREATE_EVERY_MS = 20;
const DEPLOY_EVERY_MS = 400;
const LOOK_EVERY_MS = 100;
/** How many jobs are worked on at once: an answer that was lost holds up one of them for seconds. */
const AT_ONCE = 200;
/** DEADLINE_EXCEEDED, CANCELLED: the command may have been done. */
const IN_DOUBT = [1, 4];
/** RESOURCE_EXHAUSTED, UNAVAILABLE: it was not. */
const NOT_DONE = [8, 14];

/** Clients, workers and an operator that go on whatever happens, and note what they were told. */
export class Load {
  readonly ledger = new Ledger();
  readonly firstAfter = new FirstAfter();
  /** Calls that were left without an answer. */
  readonly inDoubt: string[] = [];
  readonly #client: TestClient;
  readonly #worker: Worker;
  readonly #operator: Operator;
  readonly #broadcaster: Broadcaster;
  readonly #random: () => number;
  readonly #atWork = new Set<Promise<void>>();
  readonly #lanes: Promise<unknown>[] = [];
  #extra = 0;
  #isCreating = true;
  #isWorking = true;

  constructor({ address, views }: Cluster, seed: number, callTimeoutMs = CALL_TIMEOUT_MS) {
    const trouble = (what: string, error: unknown) => this.#trouble(what, error);
    this.#client = new TestClient(address, callTimeoutMs);
    this.#worker = new Worker(this.#client, this.ledger, trouble);
    this.#operator = new Operator(this.#client, this.ledger, () => searchIncidents(views), trouble);
    this.ledger.viewsLag = true;
    this.#random = seededRandom(seed);
    this.#broadcaster = new Broadcaster(this.#client, this.ledger, this.#random, trouble);
    this.ledger.acknowledged = (kind, partition, sentAt) => this.firstAfter.acknowledged(kind, partition, sentAt);
  }

  /** Returns when the first process is deployed and the load goes on by itself. */
  async start(): Promise<void> {
    // On a slow machine a call may run into its deadline: the same deploy again finds what was done.
    while (this.ledger.deployed.size === 0) await this.#deploy();
    this.inDoubt.length = 0;
    for (let n = 0; n < CREATORS; n++) this.#lane('creating', CREATE_EVERY_MS, () => this.#create());
    for (let n = 0; n < POLLERS; n++) this.#lane('working', 0, () => this.#poll());
    this.#lane('creating', DEPLOY_EVERY_MS, () => this.#deploy());
    this.#lane('working', LOOK_EVERY_MS, () => this.#operator.resolveAll());
    this.#lane('working', 0, () => this.#broadcaster.next(() => !this.#isWorking));
  }

  /** Creates one more, whatever the lanes do: their calls may all be ones whose answers were lost. */
  createOne(): void {
    if (this.#extra >= MOST_EXTRA) return;
    this.#extra++;
    this.#lanes.push(this.#create().then(() => this.#extra--));
  }

  /** Deploys the next one at once, several times, which comes to the same. */
  deployNow(times: number): void {
    for (let n = 0; n < times; n++) this.#lanes.push(delay(n).then(() => this.#deploy()));
  }

  /** Creates nothing more, and works until all is done. Returns false if nothing comes any further. */
  async drain(): Promise<boolean> {
    this.#isCreating = false;
    const isDone = () => this.ledger.unfinished().length === 0 && this.#open().length === 0;
    await untilSo(
      isDone,
      () => this.ledger.progress,
      async () => {
        // One in doubt may be done: it comes to no worker again then.
        const inDoubt = this.#open().filter(({ state }) => state === 'inDoubt');
        await Promise.all(inDoubt.map((job) => this.#worker.work(job)));
      },
    );
    // Of creates in doubt some may still come.
    await delay(500);
    this.#isWorking = false;
    await Promise.all([...this.#lanes, ...this.#atWork]);
    return isDone();
  }

  /** Publishes again what is published: it must be known. */
  async publishAgain(): Promise<void> {
    for (const [id, isSure] of [...this.ledger.published].slice(-30)) {
      const [name = '', order = ''] = id.split(' of ');
      if (isSure) await this.#worker.publish(name, order);
    }
  }

  close(): void {
    this.#isCreating = false;
    this.#isWorking = false;
    this.#client.close();
    // Whatever still fails now is of no account.
    void Promise.allSettled([...this.#lanes, ...this.#atWork]);
  }

  #open() {
    return [...this.ledger.jobs.values()].filter(({ state }) => state !== 'done');
  }

  #lane(kind: 'creating' | 'working', everyMs: number, act: () => Promise<void>): void {
    const run = async () => {
      while (kind === 'creating' ? this.#isCreating : this.#isWorking) {
        await act();
        if (everyMs > 0) await delay(everyMs);
      }
    };
    this.#lanes.push(run());
  }

  async #deploy(): Promise<void> {
    const { deployed } = this.ledger;
    const id = `process-${deployed.size + 1}`;
    const sentAt = performance.now();
    try {
      const found = await this.#client.deploy(`${id}.bpmn`, orderProcess(id));
      // It is the first of its name, also where one before it was done and the answer to that stayed away.
      if (found.version !== 1) this.ledger.violated(`${id} is version ${found.version}`);
      deployed.set(id, found);
      this.firstAfter.acknowledged('deploy', partitionOf(found.key), sentAt);
    } catch (error) {
      this.#trouble('a deploy', error);
    }
  }

  async #create(): Promise<void> {
    const order = this.ledger.ordered(this.#random);
    // Often the newest: what a client was told of a deploy, its next command sees.
    const { size } = this.ledger.deployed;
    const n = Math.max(1, size - Math.floor(this.#random() * 3));
    const sentAt = performance.now();
    try {
      const variables = JSON.stringify({ order: order.id, kind: order.kind, reminders: 0 });
      const instance = await this.#client.create(`process-${n}`, variables);
      this.ledger.created(order, instance);
      this.firstAfter.acknowledged('create', partitionOf(instance), sentAt);
    } catch (error) {
      this.#trouble('a create', error);
    }
  }

  async #poll(): Promise<void> {
    if (this.#atWork.size > AT_ONCE) return void (await delay(5));
    try {
      const jobs = await this.#client.activate(WORK, 20, JOB_TIMEOUT_MS, 500);
      for (const job of jobs) {
        const known = this.ledger.activated(job);
        if (known) this.#work(this.#worker.work(known));
      }
    } catch (error) {
      this.#trouble('an activation', error);
      await delay(20);
    }
  }

  #work(working: Promise<void>): void {
    this.#atWork.add(working);
    const ended = () => this.#atWork.delete(working);
    working.then(ended, ended);
  }

  /** Nothing else may happen while something is killed. */
  #trouble(what: string, error: unknown): 'in doubt' | 'not done' {
    const { code, details } = statusOf(error);
    if (![...IN_DOUBT, ...NOT_DONE].includes(code)) this.ledger.violated(`${what} failed: ${code} ${details}`);
    if (NOT_DONE.includes(code)) return 'not done';
    this.inDoubt.push(`${what}: ${details}`);
    return 'in doubt';
  }
}
