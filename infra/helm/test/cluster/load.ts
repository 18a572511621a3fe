import { setTimeout as delay } from 'node:timers/promises';
import { Ledger } from '@millrace/testkit/load/ledger';
import { Operator } from '@millrace/testkit/load/operator';
import { orderProcess, WORK } from '@millrace/testkit/load/order-process';
import { searchIncidents } from '@millrace/testkit/load/search-incidents';
import { JOB_TIMEOUT_MS, Worker } from '@millrace/testkit/load/worker';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { statusOf, TestClient } from '@millrace/testkit/test-client';

const CALL_TIMEOUT_MS = 10_000;
const CREATORS = 3;
const POLLERS = 3;
/** DEADLINE_EXCEEDED, CANCELLED, UNAVAILABLE: a gateway may have ended before it could answer. */
const IN_DOUBT = [1, 4, 14];
/** RESOURCE_EXHAUSTED: it was not done. */
const NOT_DONE = [8];
const PROCESS = 'order';

/** Clients, workers and an operator that go on while pods come and go, and a ledger of what they were told. */
export class Load {
  readonly ledger = new Ledger();
  readonly #client: TestClient;
  readonly #worker: Worker;
  readonly #operator: Operator;
  readonly #random = seededRandom(1);
  readonly #lanes: Promise<void>[] = [];
  readonly #atWork = new Set<Promise<void>>();
  #isCreating = true;
  #isWorking = true;
  #acknowledgedAt = performance.now();
  #longestGapMs = 0;

  /** @param host the name of the chart's service */
  constructor(host: string) {
    const trouble = (what: string, error: unknown) => this.#trouble(what, error);
    this.#client = new TestClient(`${host}:26500`, CALL_TIMEOUT_MS);
    this.#worker = new Worker(this.#client, this.ledger, trouble);
    this.#operator = new Operator(this.#client, this.ledger, () => searchIncidents(`http://${host}:8080`), trouble);
    this.ledger.viewsLag = true;
    this.ledger.acknowledged = () => this.#acknowledged();
  }

  /** Returns when the load goes on by itself. */
  async start(): Promise<void> {
    this.ledger.deployed.set(PROCESS, await this.#client.deploy(`${PROCESS}.bpmn`, orderProcess(PROCESS)));
    this.#acknowledgedAt = performance.now();
    for (let n = 0; n < CREATORS; n++)
      this.#lanes.push(
        this.#until(
          () => !this.#isCreating,
          () => this.#create(),
        ),
      );
    for (let n = 0; n < POLLERS; n++)
      this.#lanes.push(
        this.#until(
          () => !this.#isWorking,
          () => this.#poll(),
        ),
      );
    const resolve = () => this.#operator.resolveAll().then(() => delay(200));
    this.#lanes.push(this.#until(() => !this.#isWorking, resolve));
  }

  /** The longest time, in milliseconds, in which no command of any client was acknowledged; it begins anew. */
  takeLongestGap(): number {
    const gap = Math.max(this.#longestGapMs, performance.now() - this.#acknowledgedAt);
    this.#longestGapMs = 0;
    return gap;
  }

  /** Waits until there are so many more instances. */
  async untilCreated(count: number): Promise<void> {
    const wanted = this.ledger.createdCount + count;
    while (this.ledger.createdCount < wanted) await delay(100);
  }

  /** Creates nothing more, and works until every instance that anybody knows of is over. */
  async drain(): Promise<void> {
    this.#isCreating = false;
    while (this.ledger.unfinished().length > 0) {
      // One whose answer stayed away may be done: it comes to no worker again then.
      const inDoubt = [...this.ledger.jobs.values()].filter(({ state }) => state === 'inDoubt');
      await Promise.all([delay(250), ...inDoubt.map((job) => this.#worker.work(job))]);
    }
    this.#isWorking = false;
    await Promise.all([...this.#lanes, ...this.#atWork]);
    this.#client.close();
  }

  async #until(isOver: () => boolean, act: () => Promise<unknown>): Promise<void> {
    while (!isOver()) await act();
  }

  async #create(): Promise<void> {
    const order = this.ledger.ordered(this.#random);
    const sentAt = performance.now();
    try {
      const variables = JSON.stringify({ order: order.id, kind: order.kind });
      this.ledger.created(order, await this.#client.create(PROCESS, variables));
      this.ledger.acknowledged('create', 0, sentAt);
    } catch (error) {
      this.#trouble('a create', error);
      await delay(100);
    }
  }

  async #poll(): Promise<void> {
    try {
      for (const job of await this.#client.activate(WORK, 20, JOB_TIMEOUT_MS, 500)) {
        const known = this.ledger.activated(job);
        if (!known) continue;
        const working = this.#worker.work(known).finally(() => this.#atWork.delete(working));
        this.#atWork.add(working);
      }
    } catch (error) {
      this.#trouble('an activation', error);
      await delay(100);
    }
  }

  #acknowledged(): void {
    const now = performance.now();
    this.#longestGapMs = Math.max(this.#longestGapMs, now - this.#acknowledgedAt);
    this.#acknowledgedAt = now;
  }

  #trouble(what: string, error: unknown): 'in doubt' | 'not done' {
    const { code, details } = statusOf(error);
    if (NOT_DONE.includes(code)) return 'not done';
    if (!IN_DOUBT.includes(code)) this.ledger.violated(`${what} failed: ${code} ${details}`);
    return 'in doubt';
  }
}
