import type { Job } from '../test-client.ts';
import { taskOf, variablesOf, wrongWith } from './check-job.ts';
import type { Kind } from './order-process.ts';
import { isCalled, kinds, mostInstancesOf, tasksOf } from './order-process.ts';

/** What a client has asked for: an instance. */
export interface Order {
  /** Its correlation key too. */
  readonly id: string;
  readonly kind: Kind;
  /** Once it is known, by the answer or by a job: a create whose answer stayed away may have been done. */
  instance: string | undefined;
  isAcknowledged: boolean;
}

export interface KnownJob {
  /** Its name among those of its order. */
  readonly task: string;
  /** As it was activated last. */
  job: Job;
  readonly order: Order;
  /** `inDoubt`: the command that ends it was sent, and its answer stayed away. `done`: that was acknowledged. */
  state: 'held' | 'inDoubt' | 'done';
  /** A command of a worker is on its way. */
  isBusy: boolean;
  /** When it was acknowledged that it is done, that it failed: in milliseconds since 1970. */
  doneAt?: number;
  failedAt?: number;
  /** Whether a worker has sent a failure, received or not. */
  failAsked: boolean;
  /** Whether its incident was asked to be resolved. */
  retryAsked: boolean;
}

/** What was acknowledged to clients, and so must hold whatever is killed. */
export class Ledger {
  readonly orders = new Map<string, Order>();
  /** By key. */
  readonly jobs = new Map<string, KnownJob>();
  /** By process id. */
  readonly deployed = new Map<string, { readonly version: number; readonly key: string }>();
  /** By message id: whether it is acknowledged that it was published. */
  readonly published = new Map<string, boolean>();
  /** By incident key: when it was acknowledged that it is resolved, in milliseconds since 1970; 0: it was asked. */
  readonly resolved = new Map<string, number>();
  /** How many signals were sent, each with its number as a variable. */
  signalsSent = 0;
  /** Whether all that became of the engine is known here: not of one that was restored. */
  knowsAll = true;
  /** Whether views may be behind what was acknowledged: with areas apart they are, until a send has come. */
  viewsLag = false;
  /** What must not happen and did, a sentence each. */
  readonly violations: string[] = [];
  /** Called for each command that is acknowledged. */
  acknowledged: (kind: string, partition: number, sentAt: number) => void = () => {};
  /** By order and task. */
  readonly #byOrder = new Map<string, Map<string, KnownJob>>();
  /** Orders that are not known to be over. Ended ones are removed at the next check. */
  readonly #live = new Set<Order>();

  /** A client is about to ask for an instance. */
  ordered(random: () => number): Order {
    const kind = kinds[Math.floor(random() * kinds.length)] ?? 'plain';
    return this.add({ id: `order-${this.orders.size + 1}`, kind, instance: undefined, isAcknowledged: false });
  }

  add(order: Order): Order {
    this.orders.set(order.id, order);
    this.#live.add(order);
    return order;
  }

  /** The create of an order was acknowledged. */
  created(order: Order, instance: string): void {
    order.isAcknowledged = true;
    this.#isInstanceOf(order, instance);
  }

  get createdCount(): number {
    let count = 0;
    for (const { isAcknowledged } of this.orders.values()) if (isAcknowledged) count++;
    return count;
  }

  /** Grows with all that is acknowledged or that a worker sees. */
  get progress(): number {
    let count = this.createdCount + this.deployed.size + this.jobs.size;
    for (const { state, failedAt, retryAsked } of this.jobs.values()) {
      count += Number(state === 'done') + Number(failedAt !== undefined) + Number(retryAsked);
    }
    for (const isSure of this.published.values()) count += Number(isSure);
    for (const at of this.resolved.values()) count += Number(at > 0);
    return count;
  }

  /** A worker got a job. */
  activated(job: Job): KnownJob | undefined {
    const { order: id } = variablesOf(job);
    const order = this.orders.get(id);
    if (!order) {
      this.violated(`job ${job.key} is for ${id}, which was never created`);
      return undefined;
    }
    if (!isCalled(job.element)) this.#isInstanceOf(order, job.instance);
    else if (order.instance === job.instance) this.violated(`${id} has called itself`);
    const known = this.jobs.get(job.key);
    if (!known) return this.#newJob(job, order);
    this.#checkAgain(known, job);
    known.job = job;
    return known;
  }

  /** Jobs of an order that a worker has seen, by task. */
  jobsOf(order: string): ReadonlyMap<string, KnownJob> {
    return this.#byOrder.get(order) ?? new Map();
  }

  /** Whether it is sure that the instance of an order is over, and whether it may be. */
  isOver(order: string): boolean {
    return this.#isOver(order, isDone);
  }

  mayBeOver(order: string): boolean {
    return this.#isOver(order, mayBeDone);
  }

  /** Orders whose instance is there, and not known to be over. */
  unfinished(): Order[] {
    return this.#liveOrders().filter(({ instance }) => instance !== undefined);
  }

  /** How many instances there must be at least, and can be at the most. */
  liveInstances(): { readonly least: number; readonly most: number } {
    const live = this.#liveOrders();
    const surely = live.filter((order) => order.isAcknowledged && !this.mayBeOver(order.id));
    return { least: surely.length, most: mostInstances(live) };
  }

  /** Jobs whose failure was acknowledged and whose incident was not asked to be resolved: each has an incident. */
  blockedJobs(): string[] {
    return [...this.jobs.values()].filter(isBlocked).map(({ job }) => job.key);
  }

  /** Records that an unresolved incident was seen, in an answer to a search of this time. */
  incidentSeen(incident: string, job: string, askedAt: number): void {
    const resolvedAt = this.resolved.get(incident) ?? 0;
    const isOld = resolvedAt > 0 && resolvedAt < askedAt;
    if (isOld && !this.viewsLag) this.violated(`incident ${incident} is there after it was resolved`);
    const known = this.jobs.get(job);
    if (known && !known.failAsked) this.violated(`incident ${incident} is about job ${job}, which did not fail`);
  }

  /** Checks, with everything over, that each instance that anybody knows of ran to its end. */
  checkAllFinished(): void {
    for (const { id, kind, instance } of this.unfinished()) {
      this.violated(`instance ${instance} of ${id} (${kind}) is not over`);
    }
  }

  violated(what: string): void {
    this.violations.push(what);
  }

  #isInstanceOf(order: Order, instance: string): void {
    order.instance ??= instance;
    if (order.instance !== instance) this.violated(`${order.id} has the instances ${order.instance} and ${instance}`);
  }

  #newJob(job: Job, order: Order): KnownJob {
    const jobs = this.#byOrder.get(order.id) ?? new Map<string, KnownJob>();
    const task = taskOf(job, jobs);
    const known: KnownJob = { task, job, order, state: 'held', isBusy: false, failAsked: false, retryAsked: false };
    for (const wrong of wrongWith(job, task, order, jobs, this)) this.violated(wrong);
    this.#byOrder.set(order.id, jobs.set(task, known));
    this.jobs.set(job.key, known);
    return known;
  }

  /**
   * It may have been activated, after its time was over, while the command of another worker was on its way, and have
   * come later than the answer to that: what counts is when it was activated.
   */
  #checkAgain(known: KnownJob, { key, activatedAt }: Job): void {
    if (known.doneAt !== undefined && activatedAt > known.doneAt) {
      this.violated(`job ${key} was activated again after it was acknowledged that it is done`);
    }
    if (isBlocked(known) && activatedAt > (known.failedAt ?? 0)) {
      this.violated(`job ${key} was activated again though its incident was not resolved`);
    }
  }

  #isOver(id: string, is: (job: KnownJob) => boolean): boolean {
    const jobs = this.jobsOf(id);
    return tasksOf[this.orders.get(id)?.kind ?? 'plain'].every((task) => {
      const known = jobs.get(task);
      return known !== undefined && is(known);
    });
  }

  #liveOrders(): Order[] {
    for (const order of this.#live) if (this.isOver(order.id)) this.#live.delete(order);
    return [...this.#live];
  }
}

/** How many instances these orders have at the most, with those that they call. */
export function mostInstances(orders: readonly Order[]): number {
  return orders.reduce((sum, { kind }) => sum + mostInstancesOf(kind), 0);
}

const isDone = ({ state }: KnownJob) => state === 'done';
const mayBeDone = ({ state, isBusy }: KnownJob) => state !== 'held' || isBusy;
const isBlocked = ({ failedAt, retryAsked }: KnownJob) => failedAt !== undefined && !retryAsked;
