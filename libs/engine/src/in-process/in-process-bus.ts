import type { JobOutboundPort } from '@millrace/job-push';
import { JobPusher } from '@millrace/job-push';
import type {
  AreaCompanion,
  CommandResult,
  Observer,
  OutboundPort,
  Placement,
  ProcessClock,
  Processor,
  Query,
} from '@millrace/processor';
import type {
  Address,
  AnswerOf,
  AreaName,
  Broker,
  ClientCommand,
  CommandBus,
  Commands,
  JobContext,
  JobPush,
  JobReceiver,
  JobStreamGroup,
  Outcome,
  PushAnswer,
  ReadAfter,
  SubmitOptions,
  TraceContext,
  ViewName,
  ViewPage,
  ViewRequest,
  Views,
} from '@millrace/protocol';
import { areaNumbers, newWork, partitionOfProcessor, viewAreas } from '@millrace/protocol';
import type { Ingress } from './ingress.ts';
import type { Network } from './network.ts';
import type { NotTaken } from './waiting-calls.ts';
import { WaitingCalls } from './waiting-calls.ts';

interface AttachedProcessor extends Ingress {
  readonly processor: Processor;
}

/** Connects the gateway and the processors of one process: the bus of the one, the outbound of the others. */
export class InProcessBus implements CommandBus {
  readonly partitions: number;
  readonly #placement: Placement;
  readonly #network: Network;
  readonly #calls: WaitingCalls;
  readonly #processors = new Map<number, AttachedProcessor>();
  readonly #pushers = new Map<number, JobPusher>();
  #receiver: JobReceiver | undefined;
  #whyRejected: (partition: number) => string | undefined = () => undefined;
  #address = { host: '127.0.0.1', port: 0 };

  constructor(placement: Placement, network: Network, observer: Observer) {
    this.#calls = new WaitingCalls(observer);
    this.partitions = placement.partitions;
    this.#placement = placement;
    this.#network = network;
  }

  /**
   * The processor takes part from now on.
   * @param ingress takes what comes for it; the processor itself unless said
   */
  attach(processor: Processor, ingress: Partial<Ingress> = {}): void {
    const { submit = processor.submit.bind(processor), receive = processor.receive.bind(processor) } = ingress;
    this.#processors.set(processor.state.processor, { processor, submit, receive });
  }

  /**
   * The companions of a processor's areas. To be asked for before each life of the processor, which begins with new ones.
   */
  companionsOf(processor: number, epoch: number, clock: ProcessClock): readonly AreaCompanion[] {
    if (!this.#placement.areasOf(processor).includes(areaNumbers.job)) return [];
    const pusher = new JobPusher({
      port: this.#jobPort(processor),
      partition: partitionOfProcessor(processor),
      epoch,
      monotonic: () => clock.monotonic(),
      submit: (command) => this.#processors.get(processor)?.processor.submit(command),
    });
    this.#pushers.set(processor, pusher);
    return [pusher];
  }

  /** What leaves the processors. */
  get outbound(): OutboundPort {
    return {
      send: (frame) => this.#network.carry('lossy', () => this.#processors.get(frame.to)?.receive(frame)),
      acknowledge: (to, from, number) => this.#toProcessor(to, 'lossy', (sender) => sender.acknowledged(from, number)),
      missing: (to, from, number) => this.#toProcessor(to, 'lossy', (sender) => sender.missing(from, number)),
      answer: (to, result) => this.#network.carry('sure', () => this.#calls.end(to, result)),
    };
  }

  /** Where this process is to be reached: Topology shows it. */
  announce(host: string, port: number): void {
    this.#address = { host, port };
  }

  /** From now on new work is rejected whenever there is a reason to, in the words of which. */
  rejectNewWork(why: (partition: number) => string | undefined): void {
    this.#whyRejected = why;
  }

  submit<A extends AreaName, C extends ClientCommand<A>>(
    { area, partition }: Address<A>,
    command: C,
    body: Commands[A][C],
    { signal, trace }: Omit<SubmitOptions, 'deadline'>,
  ): Promise<Outcome<AnswerOf[C]>> {
    // The area that answers a command gives the answer that `AnswerOf` names: its shape says so.
    const ended = this.call(areaNumbers[area], partition, command, body as object, signal, trace);
    return ended as Promise<Outcome<AnswerOf[C]>>;
  }

  /** `submit` for an area by its number, whatever areas there are. */
  call(
    area: number,
    partition: number,
    command: string,
    body: object,
    signal: AbortSignal,
    trace?: TraceContext,
  ): Promise<CommandResult | NotTaken> {
    const reason = newWork.has(command) ? this.#whyRejected(partition) : undefined;
    if (reason !== undefined) return Promise.resolve({ kind: 'exhausted', reason });
    return this.#calls.wait(command, signal, (reply) => {
      this.#network.carry('sure', () => {
        const member = this.#processors.get(this.#placement.processorOf(area, partition));
        if (member) member.submit({ area, command, body, reply, trace, at: undefined, gone: signal });
        else this.#calls.end(reply, nobodyThere(partition));
      });
    });
  }

  fetch(
    partition: number,
    elements: readonly number[],
    names: readonly string[],
    after: ReadAfter,
    signal: AbortSignal,
  ): Promise<readonly (JobContext | undefined)[]> {
    const query = { area: areaNumbers.instance, name: 'JobContexts', request: { elements, names }, after };
    return this.#query(partition, query, signal) as Promise<readonly (JobContext | undefined)[]>;
  }

  view<V extends ViewName>(
    partition: number,
    view: V,
    request: ViewRequest,
    signal: AbortSignal,
  ): Promise<ViewPage<Views[V]>> {
    const query = { area: areaNumbers[viewAreas[view]], name: view, request, after: undefined };
    return this.#query(partition, query, signal) as Promise<ViewPage<Views[V]>>;
  }

  #query(partition: number, query: Omit<Query, 'done' | 'failed'>, signal: AbortSignal): Promise<object> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const onAbort = () => reject(signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      const over = (end: () => void) => {
        signal.removeEventListener('abort', onAbort);
        end();
      };
      const done = (result: object) => this.#network.carry('sure', () => over(() => resolve(result)));
      const failed = (error: unknown) => over(() => reject(error));
      const to = this.#placement.processorOf(query.area, partition);
      this.#toProcessor(to, 'sure', (processor) => processor.ask({ ...query, done, failed }));
    });
  }

  announceStreams(groups: readonly JobStreamGroup[]): void {
    for (let partition = 1; partition <= this.partitions; partition++) {
      const to = this.#placement.processorOf(areaNumbers.job, partition);
      this.#network.carry('lossy', () => this.#pushers.get(to)?.streamsAnnounced(this.#calls.gateway, groups));
    }
  }

  receiveJobs(receiver: JobReceiver): void {
    this.#receiver = receiver;
  }

  async topology(): Promise<readonly Broker[]> {
    const partitions = Array.from({ length: this.partitions }, (_, i) => this.#partitionState(i + 1));
    return [{ nodeId: 0, ...this.#address, partitions }];
  }

  watchLoad(): void {}

  #partitionState(partition: number) {
    const members = [...this.#processors.values()].map(({ processor }) => processor);
    const own = members.filter(({ state }) => partitionOfProcessor(state.processor) === partition);
    const healthy = own.length > 0 && own.every(({ isHealthy }) => isHealthy);
    return { partition, role: 'leader', healthy } as const;
  }

  #toProcessor(number: number, kind: 'lossy' | 'sure', tell: (processor: Processor) => void): void {
    this.#network.carry(kind, () => {
      const member = this.#processors.get(number);
      if (member) tell(member.processor);
    });
  }

  #jobPort(processor: number): JobOutboundPort {
    return {
      push: (_, push) => this.#network.carry('lossy', () => void this.#push(processor, push)),
      jobsAvailable: (type, partition) =>
        this.#network.carry('lossy', () => this.#receiver?.jobsAvailable(type, partition)),
    };
  }

  async #push(from: number, push: JobPush): Promise<void> {
    const answer: PushAnswer | undefined = await this.#receiver?.push(push);
    if (answer) this.#network.carry('lossy', () => this.#pushers.get(from)?.answered(push.number, answer));
  }
}

/** The words of Zeebe; clients look for `partition` in them. */
function nobodyThere(partition: number): NotTaken {
  const reason = `The partition ${partition} is currently INACTIVE with no leader.`;
  return { kind: 'unavailable', reason };
}
