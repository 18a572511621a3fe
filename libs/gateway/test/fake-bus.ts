import type {
  AnswerOf,
  Broker,
  CommandBus,
  Commands,
  JobContext,
  JobPush,
  JobReceiver,
  JobStreamGroup,
  Outcome,
  PushAnswer,
  PushedJob,
  SubmitOptions,
} from '@millrace/protocol';

interface Waiting {
  readonly job: number;
  readonly type: string;
  activation: number;
}

/** What a command is answered with instead of the usual. */
type Script = (partition: number, signal: AbortSignal) => Promise<Outcome<never>>;

const never = new Promise<never>(() => {});

/** An engine that only knows waiting jobs: it activates and pushes them, and takes yielded ones back. */
export class FakeBus implements CommandBus {
  readonly partitions: number;
  readonly polls: { partition: number; max: number }[] = [];
  readonly received: { command: string; body: unknown; partition: number }[] = [];
  readonly answers: PushAnswer[] = [];
  readonly pushes: JobPush[] = [];
  readonly scripts = new Map<string, Script>();
  /** What fetch gives for an element. */
  context = (element: number): JobContext | undefined => contextOf(element);
  /** The partitions that have no room for commands. */
  readonly rejecting = new Set<number>();
  /** The partition whose pushes are lost. */
  mute = 0;
  #receiver: JobReceiver | undefined;
  readonly #waiting = new Map<number, Waiting[]>();
  readonly #told = new Set<string>();
  #numbers = 0;

  constructor(partitions = 1) {
    this.partitions = partitions;
  }

  announceStreams(_groups: readonly JobStreamGroup[]): void {}

  receiveJobs(receiver: JobReceiver): void {
    this.#receiver = receiver;
  }

  /** A job becomes activatable; its type is told once until nothing of it was left. */
  add(type: string, partition = 1, activation = 0, job = ++this.#numbers): void {
    this.#at(partition).push({ job, type, activation });
    const key = `${type} ${partition}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#receiver?.jobsAvailable(type, partition);
  }

  waiting(partition = 1): number {
    return this.#at(partition).length;
  }

  async submit<A extends keyof Commands, C extends keyof Commands[A] & keyof AnswerOf>(
    to: { area: A; partition: number },
    command: C,
    body: Commands[A][C],
    { signal }: SubmitOptions,
  ): Promise<Outcome<AnswerOf[C]>> {
    this.received.push({ command, body, partition: to.partition });
    if (this.rejecting.has(to.partition)) return { kind: 'exhausted', reason: 'too much to do' };
    const script = this.scripts.get(command);
    if (script !== undefined) return script(to.partition, signal);
    return { kind: 'done', answer: this.#answer(to.partition, command, body) as AnswerOf[C] };
  }

  async fetch(_partition: number, elements: readonly number[]): Promise<readonly (JobContext | undefined)[]> {
    return elements.map((element) => this.context(element));
  }

  async view(): Promise<{ rows: []; next: undefined }> {
    return { rows: [], next: undefined };
  }

  watchLoad(): void {}

  async topology(): Promise<readonly Broker[]> {
    const partitions = Array.from({ length: this.partitions }, (_, index) => index + 1);
    return [
      {
        nodeId: 0,
        host: '127.0.0.1',
        port: 26501,
        partitions: partitions.map((partition) => ({ partition, role: 'leader', healthy: true })),
      },
    ];
  }

  /** Sends a push once more, or one of the test's own. */
  push(push: JobPush): Promise<PushAnswer> {
    return this.#receiver?.push(push) ?? never;
  }

  #answer(partition: number, command: string, body: unknown): unknown {
    if (command === 'ActivateJobs')
      return { count: this.#activate(partition, body as Commands['job']['ActivateJobs']) };
    if (command === 'CreateInstance') return { instance: 7, definition: 5, processId: 'p', version: 3 };
    if (command === 'PublishMessage') return { message: 9 };
    if (command === 'BroadcastSignal') return { signal: 11 };
    if (command === 'EvaluateConditional') return { evaluation: 6, starts: [{ definition: 5, instance: 7 }] };
    if (command === 'DeployResources') {
      const process = { kind: 'process', id: 'p', name: '', version: 3, definition: 5, resourceName: 'p.bpmn' };
      return { deployment: 4, definitions: [{ ...process, requirements: 0, requirementsId: '' }] };
    }
    return {};
  }

  #activate(partition: number, wanted: Commands['job']['ActivateJobs']): number {
    this.polls.push({ partition, max: wanted.maxJobs });
    const all = this.#at(partition);
    const chosen = all.filter(({ type }) => type === wanted.type).slice(0, wanted.maxJobs);
    this.#waiting.set(
      partition,
      all.filter((job) => !chosen.includes(job)),
    );
    if (!this.#at(partition).some(({ type }) => type === wanted.type)) this.#told.delete(`${wanted.type} ${partition}`);
    if (chosen.length > 0) void this.#hand(partition, wanted, chosen);
    return chosen.length;
  }

  async #hand(partition: number, wanted: Commands['job']['ActivateJobs'], chosen: Waiting[]): Promise<void> {
    const jobs: PushedJob[] = chosen.map(({ job, type, activation }) => ({
      ...{ job, type, activation: activation + 1, element: job + 100, worker: wanted.worker },
      ...{ retries: 3, deadline: 1_700_000_000_000 + wanted.timeoutMs },
    }));
    const after = { from: 0, number: 0 };
    const push = { partition, epoch: 1, number: ++this.#numbers, request: wanted.request, after, jobs };
    this.pushes.push(push);
    if (partition === this.mute) return;
    const answer = await this.push(push);
    this.answers.push(answer);
    for (const { job, activation } of answer.yielded) this.add(wanted.type, partition, activation, job);
  }

  #at(partition: number): Waiting[] {
    return this.#waiting.get(partition) ?? this.#waiting.set(partition, []).get(partition) ?? [];
  }
}

export function contextOf(element: number, value = '1'): JobContext {
  return {
    element,
    elementId: 'task',
    instance: 7,
    root: 7,
    processId: 'p',
    version: 3,
    definition: 5,
    customHeaders: '{"h":"1"}',
    tags: ['vip'],
    variables: [{ name: 'a', value }],
  };
}

/** An outcome that never comes. */
export function silence(): Promise<never> {
  return never;
}
