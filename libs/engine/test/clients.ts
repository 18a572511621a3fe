import type { ProcessModel } from '@millrace/bpmn-model';
import type { Area } from '@millrace/kernel';
import type { Placement } from '@millrace/processor';
import { joinedPlacement, splitPlacement } from '@millrace/processor';
import type {
  AreaName,
  ClientCommand,
  Commands,
  JobContext,
  JobPush,
  PushAnswer,
  PushedJob,
  TraceContext,
  Tracer,
} from '@millrace/protocol';
import { areaNumbers, partitionOfCorrelationKey } from '@millrace/protocol';
import { areaNumbersHeld, areas, contracts } from '../src/areas.ts';
import { compiledProcess } from './compiled-process.ts';
import { Simulation } from './simulation/simulation.ts';

/** Every way to mount the areas in one process. */
export const mounts: Readonly<Record<string, Placement>> = {
  'joined, 1 partition': joinedPlacement(1, areaNumbersHeld),
  'joined, 3 partitions': joinedPlacement(3, areaNumbersHeld),
  'split, 1 partition': splitPlacement(1, areaNumbersHeld),
  'split, 3 partitions': splitPlacement(3, areaNumbersHeld),
};

/** One for each call: a signal that all shared would gather the listeners of all seeds. */
const never = () => new AbortController().signal;

/** What became of a worker's job. */
export interface Done {
  readonly partition: number;
  readonly job: PushedJob;
  readonly context: JobContext;
  readonly outcome: string;
}

/** Shares of jobs that a worker takes and forgets, and that the gateway rejects, 0 to 1. */
interface Faults {
  readonly silence: number;
  readonly rejection: number;
}

/** Clients and workers of a simulated engine. */
export class Clients {
  readonly simulation: Simulation;
  readonly partitions: number;
  /** By job type: what its workers did. */
  readonly done: Done[] = [];
  /** How many jobs were handed to a worker that then fell silent, and how many were yielded. */
  readonly lost = { silent: 0, yielded: 0 };
  readonly #faults: Faults;
  /** What a worker does with a job; it completes it unless a test says otherwise. */
  work: (partition: number, job: PushedJob, context: JobContext) => Promise<string> = async (partition, { job }) =>
    (await this.complete(partition, job)).kind;
  readonly #handled = new Map<string, Promise<PushAnswer>>();

  private constructor(simulation: Simulation, partitions: number, faults: Faults) {
    this.simulation = simulation;
    this.partitions = partitions;
    this.#faults = faults;
    simulation.bus.receiveJobs({ push: (push) => this.#once(push), jobsAvailable: () => {} });
  }

  /** Starts an engine for these clients. */
  static async start(
    seed: number,
    placement: Placement,
    options: {
      readonly areas?: readonly Area[];
      readonly streams?: boolean;
      readonly loss?: number;
      readonly maxRecordBytes?: number;
      readonly systemClock?: boolean;
      readonly tracer?: Tracer;
    } & Partial<Faults> = {},
  ): Promise<Clients> {
    const { streams = false, systemClock = false, maxRecordBytes, tracer } = options;
    const simulation = await Simulation.start({
      seed,
      placement,
      areas: options.areas ?? areas,
      contracts,
      streams,
      systemClock,
      ...(maxRecordBytes !== undefined && { maxRecordBytes }),
      ...(tracer && { tracer }),
    });
    return new Clients(simulation, placement.partitions, {
      silence: options.silence ?? 0,
      rejection: options.rejection ?? 0,
    });
  }

  /** Deploys a process whose model is compiled already. */
  async deploy(model: ProcessModel, name = 'order.bpmn'): Promise<{ kind: string; answer?: object }> {
    const definitions = [compiledProcess(model)];
    const compiled = [{ name, content: new Uint8Array(), checksum: 'c', definitions }];
    return this.simulation.bus.call(
      areaNumbers.deployment,
      1,
      'DeployResources',
      { resources: [], compiled, givenUp: '' },
      never(),
    );
  }

  create(
    partition: number,
    processId = 'order',
    variables: { name: string; value: string }[] = [],
    trace?: TraceContext,
    options?: Commands['instance']['CreateInstance']['options'],
  ) {
    const body = { processId, version: -1, definition: 0, variables, options };
    return this.simulation.bus.submit({ area: 'instance', partition }, 'CreateInstance', body, {
      signal: never(),
      trace,
    });
  }

  publish(name: string, correlationKey: string, timeToLiveMs: number) {
    const partition = partitionOfCorrelationKey(correlationKey, this.partitions);
    const body = { name, correlationKey, timeToLiveMs, messageId: '', variables: [] };
    return this.simulation.bus.submit({ area: 'message', partition }, 'PublishMessage', body, { signal: never() });
  }

  broadcast(name: string) {
    const partition = partitionOfCorrelationKey(name, this.partitions);
    return this.simulation.bus.submit(
      { area: 'message', partition },
      'BroadcastSignal',
      { name, variables: [] },
      { signal: never() },
    );
  }

  /** Any command of any area, and what became of it. */
  async tell<A extends AreaName, C extends ClientCommand<A>>(
    area: A,
    partition: number,
    command: C,
    body: Commands[A][C],
  ): Promise<string> {
    const outcome = await this.simulation.bus.submit({ area, partition }, command, body, { signal: never() });
    return outcome.kind === 'rejected' ? outcome.rejection.type : outcome.kind;
  }

  /** Deletes a version of a process. */
  remove(definition: number) {
    return this.simulation.bus.submit(
      { area: 'deployment', partition: 1 },
      'DeleteResource',
      { definition },
      { signal: never() },
    );
  }

  cancel(partition: number, instance: number) {
    return this.simulation.bus.submit(
      { area: 'instance', partition },
      'CancelInstance',
      { instance },
      { signal: never() },
    );
  }

  /** A partition, as the seed has it. */
  anyPartition(): number {
    return 1 + Math.floor(this.simulation.random() * this.partitions);
  }

  poll(partition: number, type: string) {
    // Only a job that was forgotten may go to another worker: by a worker, or by a leader that crashed as it pushed it.
    const { crashes, crashed } = this.simulation;
    const timeoutMs = this.#faults.silence > 0 || crashes > 0 || crashed > 0 ? 5_000 : 1e6;
    const body = { request: 'r', type, worker: 'w', timeoutMs, maxJobs: 3 };
    return this.simulation.bus.submit({ area: 'job', partition }, 'ActivateJobs', body, { signal: never() });
  }

  complete(partition: number, job: number, trace?: TraceContext) {
    const body = { job, variables: [] };
    return this.simulation.bus.submit({ area: 'job', partition }, 'CompleteJob', body, { signal: never(), trace });
  }

  /** Polls all partitions for jobs of these types until something is so. */
  async workUntil(types: readonly string[], isSo: () => boolean): Promise<void> {
    let polls = 0;
    await this.simulation.runUntil(() => {
      if (isSo()) return true;
      if (polls < 2 && this.simulation.random() < 0.05) {
        polls++;
        const partition = 1 + Math.floor(this.simulation.random() * this.partitions);
        const type = types[Math.floor(this.simulation.random() * types.length)] as string;
        void this.poll(partition, type).then(() => polls--);
      }
      return false;
    });
  }

  /** A repeated push gets the same answer and is handled once, as a gateway does. */
  #once(push: JobPush): Promise<PushAnswer> {
    const id = `${push.after.from}/${push.number}`;
    let handled = this.#handled.get(id);
    if (!handled) {
      handled = this.#handle(push);
      this.#handled.set(id, handled);
    }
    return handled;
  }

  async #handle({ partition, jobs, after }: JobPush): Promise<PushAnswer> {
    const elements = jobs.map(({ element }) => element);
    const contexts = await this.simulation.bus.fetch(partition, elements, [], after, never());
    const yielded: PushedJob[] = [];
    for (const [index, job] of jobs.entries()) {
      const context = contexts[index];
      const dice = this.simulation.random();
      if (!context || dice < this.#faults.rejection) {
        yielded.push(job);
        this.lost.yielded++;
      } else if (dice < this.#faults.rejection + this.#faults.silence) this.lost.silent++;
      else void this.#work(partition, job, context);
    }
    return { yielded };
  }

  async #work(partition: number, job: PushedJob, context: JobContext): Promise<void> {
    const outcome = await this.work(partition, job, context);
    this.done.push({ partition, job, context, outcome });
  }
}
