import type { Placement } from '@millrace/processor';
import type { CommandBus, JobPush } from '@millrace/protocol';
import { areaNumbers, eventTypes, partitionOfProcessor } from '@millrace/protocol';
import { areas, contracts } from '../src/areas.ts';
import { chain } from './chain.ts';
import { compiledProcess } from './compiled-process.ts';
import { SimulatedMachine } from './simulation/simulated-machine.ts';

/** One for each call: a signal that all shared would gather the listeners of all seeds. */
const never = () => new AbortController().signal;
const INSTANCE_AREA = areaNumbers.instance;
const JOB_AREA = areaNumbers.job;

/** Clients and workers of an engine whose machine loses power, and the results they got. Keys are `partition/counter`. */
export class MachineClients {
  readonly created: string[] = [];
  readonly completed: string[] = [];
  deploys = 0;
  machine: SimulatedMachine | undefined;
  readonly #tasks: readonly string[];
  readonly #partitions: number;
  #polls = 0;
  #done = new Map<number, Promise<unknown>>();

  private constructor(tasks: readonly string[], partitions: number) {
    this.#tasks = tasks;
    this.#partitions = partitions;
  }

  static async start(seed: number, placement: Placement, tasks: readonly string[]): Promise<MachineClients> {
    const clients = new MachineClients(tasks, placement.partitions);
    const onStart = (bus: CommandBus) => clients.#connect(bus);
    clients.machine = await SimulatedMachine.start({ seed, placement, areas, contracts, onStart });
    return clients;
  }

  deploy(): void {
    const model = chain(...this.#tasks);
    const definitions = [compiledProcess(model)];
    const compiled = [{ name: 'order.bpmn', content: new Uint8Array(), checksum: 'c', definitions }];
    void this.#bus
      .call(areaNumbers.deployment, 1, 'DeployResources', { resources: [], compiled, givenUp: '' }, never())
      .then(({ kind }) => {
        if (kind === 'done') this.deploys++;
      });
  }

  create(): void {
    const partition = this.#anyPartition();
    const variables = [{ name: 'i', value: '"x"'.repeat(9) }];
    const body = { processId: 'order', version: -1, definition: 0, variables, options: undefined };
    void this.#bus
      .submit({ area: 'instance', partition }, 'CreateInstance', body, { signal: never() })
      .then((outcome) => {
        if (outcome.kind === 'done') this.created.push(`${partition}/${outcome.answer.instance}`);
      });
  }

  /** Polls for jobs, now and then, until something is so. */
  async workUntil(isSo: () => boolean): Promise<void> {
    const { random } = this.#machine;
    await this.#machine.runUntil(() => {
      if (isSo()) return true;
      if (this.#polls < 2 && random() < 0.05) this.#poll();
      return false;
    });
  }

  /** What the logs say: which instances were created, and which jobs completed, in order. */
  history(): { readonly created: readonly string[]; readonly completed: readonly string[] } {
    const created: string[] = [];
    const completed: string[] = [];
    const { InstanceCreated } = eventTypes.instance;
    const { JobCompleted } = eventTypes.job;
    for (const { processor, batch } of this.#machine.batches()) {
      const partition = partitionOfProcessor(processor);
      for (const { event } of batch.records) {
        if (event?.area === INSTANCE_AREA && event.code === InstanceCreated.code)
          created.push(`${partition}/${InstanceCreated.codec.decode(event.body).instance}`);
        if (event?.area === JOB_AREA && event.code === JobCompleted.code)
          completed.push(`${partition}/${JobCompleted.codec.decode(event.body).job}`);
      }
    }
    return { created, completed };
  }

  get #machine(): SimulatedMachine {
    if (!this.machine) throw new Error('The machine has not been started');
    return this.machine;
  }

  get #bus() {
    return this.#machine.bus;
  }

  #anyPartition(): number {
    return 1 + Math.floor(this.#machine.random() * this.#partitions);
  }

  /** A new life of the machine: what the old one still owes will never come. */
  #connect(bus: CommandBus): void {
    this.#polls = 0;
    this.#done = new Map();
    bus.receiveJobs({ push: (push) => this.#work(push), jobsAvailable: () => {} });
  }

  #poll(): void {
    const type = this.#tasks[Math.floor(this.#machine.random() * this.#tasks.length)] ?? '';
    const body = { request: 'r', type, worker: 'w', timeoutMs: 5_000, maxJobs: 3 };
    const { bus } = this.#machine;
    this.#polls++;
    void bus
      .submit({ area: 'job', partition: this.#anyPartition() }, 'ActivateJobs', body, { signal: never() })
      .then(() => {
        if (bus === this.#machine.bus) this.#polls--;
      });
  }

  /** A push that comes again is answered again, and worked off once. */
  async #work({ partition, jobs }: JobPush) {
    for (const { job } of jobs) {
      const id = job * 16 + partition;
      if (!this.#done.has(id)) this.#done.set(id, this.#complete(partition, job));
    }
    return { yielded: [] };
  }

  async #complete(partition: number, job: number): Promise<void> {
    const body = { job, variables: [] };
    const { kind } = await this.#bus.submit({ area: 'job', partition }, 'CompleteJob', body, { signal: never() });
    this.#done.delete(job * 16 + partition);
    if (kind === 'done') this.completed.push(`${partition}/${job}`);
  }
}
