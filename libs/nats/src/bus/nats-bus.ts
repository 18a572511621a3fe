import { randomUUID } from 'node:crypto';
import type {
  Address,
  AnswerOf,
  AreaName,
  Broker,
  ClientCommand,
  CommandBus,
  Commands,
  JobContext,
  JobReceiver,
  JobStreamGroup,
  MessageType,
  Outcome,
  PartitionLoad,
  ReadAfter,
  SubmitOptions,
  Tracer,
  ViewName,
  ViewPage,
  ViewRequest,
  Views,
} from '@millrace/protocol';
import { areaNumbers, commandTypes, newWork, outOfMemory, processorNumber, viewAreas } from '@millrace/protocol';
import { JobsAvailable } from '@millrace/protocol/signals';
import type { Msg, Subscription } from '@nats-io/transport-node';
import type { Connections } from '../connect.ts';
import { maxPayloadOf } from '../max-payload.ts';
import { brokersOf, isServed, leaderOf, NodeIds } from './brokers.ts';
import {
  JOB_STREAMS_SUBJECT,
  JOBS_AVAILABLE_SUBJECT,
  pushesSubject,
  querySubject,
  viewSubject,
} from './bus-subjects.ts';
import { CommandPublishers } from './command-publishers.ts';
import { contextsOf, fetchBytes } from './contexts.ts';
import { pushAnswerBytes, pushOf } from './job-pushes.ts';
import { jobStreamsBytes } from './job-streams.ts';
import { watchLoad } from './load-watch.ts';
import { notStored } from './not-stored.ts';
import { publishSpan } from './publish-span.ts';
import { QueryClient } from './query-client.ts';
import type { ServiceProcess } from './service-process.ts';
import { ServiceProcesses } from './service-process.ts';
import { pageOf, viewBytes } from './view-messages.ts';
import { WaitingCommands } from './waiting-commands.ts';

/** The command bus over NATS. */
export class NatsBus implements CommandBus {
  readonly partitions: number;
  readonly #connections: Connections;
  readonly #tracer: Tracer | undefined;
  /** New with each start, so that answers for an earlier process do not reach this one. */
  readonly #name = randomUUID();
  readonly #publishers: CommandPublishers;
  readonly #waiting: WaitingCommands;
  readonly #processes: ServiceProcesses;
  readonly #queries: QueryClient;
  readonly #subscriptions: Subscription[] = [];
  readonly #nodeIds = new NodeIds();
  /** Job types that were polled for, and the job leaders seen, by partition. */
  readonly #types = new Set<string>();
  readonly #jobEpochs = new Map<number, number>();
  #receiver: JobReceiver | undefined;
  #endLoadWatch: () => void = () => {};
  /** Partitions that have no memory for new work. */
  readonly #shortOfMemory = new Set<number>();

  /** @param tracer undefined where tracing is off */
  constructor(connections: Connections, partitions: number, tracer?: Tracer) {
    this.#connections = connections;
    this.#tracer = tracer;
    this.partitions = partitions;
    this.#publishers = new CommandPublishers(connections.appends);
    this.#waiting = new WaitingCommands(connections.signals, this.#name);
    this.#queries = new QueryClient(connections.signals);
    this.#processes = new ServiceProcesses(connections.consumers, (process) => this.#processChanged(process));
  }

  /** Whether each partition is led by every service. */
  get isServed(): boolean {
    const processes = this.#processes.all;
    return Array.from({ length: this.partitions }, (_, i) => i + 1).every((partition) =>
      isServed(processes, partition),
    );
  }

  submit<A extends AreaName, C extends ClientCommand<A>>(
    { area, partition }: Address<A>,
    command: C,
    body: Commands[A][C],
    { signal, deadline, trace }: SubmitOptions,
  ): Promise<Outcome<AnswerOf[C]>> {
    const types: Readonly<Record<string, MessageType<object>>> = commandTypes[area];
    const { code, codec } = types[String(command)] as MessageType<object>;
    if (this.#shortOfMemory.has(partition) && newWork.has(String(command))) {
      return Promise.resolve({ kind: 'exhausted', reason: outOfMemory(partition) });
    }
    if (command === 'ActivateJobs') this.#types.add((body as Commands['job']['ActivateJobs']).type);
    return new Promise((resolve, reject) => {
      const request = this.#waiting.add(signal, resolve as (outcome: Outcome<object>) => void, reject);
      if (request === undefined) return;
      const bytes = codec.encode(body as object).finish();
      const reply = { gateway: this.#name, request };
      const span = publishSpan(this.#tracer, trace, { area, partition, command: String(command) });
      const fields = { area: areaNumbers[area], code, body: bytes, reply, deadline, trace: span?.carried };
      this.#publishers.push(processorNumber(partition, areaNumbers[area]), { command: fields }, (result) => {
        span?.ended(result);
        const outcome = notStored(result, partition);
        if (outcome) this.#waiting.end(request, outcome);
      });
    });
  }

  async fetch(
    partition: number,
    elements: readonly number[],
    names: readonly string[],
    after: ReadAfter,
    signal: AbortSignal,
  ): Promise<readonly (JobContext | undefined)[]> {
    const subject = querySubject({ area: 'instance', partition });
    const found: (JobContext | undefined)[] = [];
    // What does not fit into one answer is queried again.
    while (found.length < elements.length) {
      const rest = fetchBytes(elements.slice(found.length), names, after);
      const part = contextsOf(await this.#queries.query(subject, rest, signal));
      if (part.length === 0) throw new Error('A fetch was answered with nothing');
      found.push(...part);
    }
    return found;
  }

  async view<V extends ViewName>(
    partition: number,
    view: V,
    request: ViewRequest,
    signal: AbortSignal,
  ): Promise<ViewPage<Views[V]>> {
    const subject = viewSubject({ area: viewAreas[view], partition });
    const page = pageOf(await this.#queries.query(subject, viewBytes(view, request), signal));
    // The area that gives a view gives the rows that `Views` names: its shape says so.
    return page as ViewPage<Views[V]>;
  }

  announceStreams(groups: readonly JobStreamGroup[]): void {
    const { signals } = this.#connections;
    if (signals.isClosed()) return;
    for (const bytes of jobStreamsBytes({ gateway: this.#name, groups }, maxPayloadOf(signals))) {
      signals.publish(JOB_STREAMS_SUBJECT, bytes);
    }
  }

  receiveJobs(receiver: JobReceiver): void {
    this.#receiver = receiver;
    const { signals } = this.#connections;
    this.#subscriptions.push(
      signals.subscribe(pushesSubject(this.#name), { callback: (_, message) => void this.#push(message, receiver) }),
      signals.subscribe(JOBS_AVAILABLE_SUBJECT, {
        callback: (_, message) => {
          const { type, partition } = JobsAvailable.decode(message.data);
          receiver.jobsAvailable(type, partition);
        },
      }),
    );
  }

  async topology(): Promise<readonly Broker[]> {
    return brokersOf(this.#processes.all, this.#nodeIds);
  }

  watchLoad(changed: (load: PartitionLoad) => void): void {
    this.#endLoadWatch = watchLoad(this.#connections, (load) => {
      if (load.shortOfMemory) this.#shortOfMemory.add(load.partition);
      else this.#shortOfMemory.delete(load.partition);
      changed(load);
    });
  }

  close(): void {
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
    this.#endLoadWatch();
    this.#processes.close();
    this.#publishers.close();
    this.#waiting.close();
  }

  async #push(message: Msg, receiver: JobReceiver): Promise<void> {
    const answer = await receiver.push(pushOf(message.data));
    if (!this.#connections.signals.isClosed()) message.respond(pushAnswerBytes(answer));
  }

  /** A new job leader does not know of waiting polls, so all waiting polls ask it once. */
  #processChanged({ area }: ServiceProcess): void {
    if (area !== 'job') return;
    for (let partition = 1; partition <= this.partitions; partition++) {
      const leader = leaderOf(this.#processes.all, 'job', partition);
      const epoch = leader?.partitions.find((held) => held.partition === partition)?.epoch ?? 0;
      const before = this.#jobEpochs.get(partition);
      if (epoch <= (before ?? 0)) continue;
      this.#jobEpochs.set(partition, epoch);
      if (before !== undefined) for (const type of this.#types) this.#receiver?.jobsAvailable(type, partition);
    }
  }
}
