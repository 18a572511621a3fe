import { decodeModel, type ProcessModel } from '@millrace/bpmn-model';
import { draw, task } from '@millrace/bpmn-model/testing';
import type { Commands } from '@millrace/protocol';
import { areaNumbers, partitionOfCorrelationKey } from '@millrace/protocol';
import type { Clients } from '../clients.ts';
import { compiledProcess } from '../compiled-process.ts';
import { Values } from './values.ts';

type Compiled = Commands['deployment']['DeployResources'];
type Row = Readonly<Record<string, unknown>>;

/** When simulations start. */
const START = 1_800_000_000_000;
const MOST_ATTEMPTS = 30;
const MOST_ROUNDS = 60;
/** Jobs, incidents and messages that are helped on in a round. */
const AT_ONCE = 20;

/** What became of a process. */
export type Ending = 'ended' | 'not ended' | 'not started';

/** Runs the processes of a deployment to their ends, by a worker that does whatever is to be done. */
export class ModelRunner {
  readonly #clients: Clients;
  readonly #called = new Set<string>();
  /** The subscriptions that would take messages for ever, and have had one. */
  readonly #served = new Set<number>();

  constructor(clients: Clients) {
    this.#clients = clients;
  }

  /** The processes of a deployment, and what became of each. */
  async run(deployment: Compiled): Promise<ReadonlyMap<string, Ending>> {
    const models = deployment.compiled.flatMap(({ definitions }) =>
      definitions.filter(({ kind }) => kind === 'process').map(({ model }) => decodeModel(model)),
    );
    const outcome = await this.#deploy(deployment);
    if (outcome !== 'done') throw new Error(`The deployment was ${outcome}`);
    const endings = new Map<string, Ending>();
    for (const model of models) endings.set(model.processId, await this.#runOne(model, models));
    return endings;
  }

  async #runOne(model: ProcessModel, models: readonly ProcessModel[]): Promise<Ending> {
    let ending: Ending = 'not started';
    for (let attempt = 0; attempt < MOST_ATTEMPTS && ending !== 'ended'; attempt++) {
      const values = new Values(this.#clients.simulation.random, models);
      if (!(await this.#start(model, values))) return 'not started';
      ending = (await this.#goOn(values)) ? 'ended' : 'not ended';
      await this.#cancelAll();
    }
    return ending;
  }

  async #start(model: ProcessModel, values: Values): Promise<boolean> {
    const { simulation } = this.#clients;
    let isStarted = false;
    if (model.startNode !== undefined) {
      const created = this.#clients.create(1, model.processId, values.all());
      void created.then(({ kind }) => (isStarted = kind === 'done'));
    } else {
      for (const { kind, scope, ...node } of model.nodes) {
        if (kind !== 'startEvent' || scope !== 0) continue;
        const { event } = node as unknown as { event: { type: string; name?: string } };
        const name = (event.name ?? '').replace(/^="?(.*?)"?$/, '$1');
        if (event.type === 'message') void this.#publish(name, 'key', values);
        if (event.type === 'signal') void this.#broadcast(name, values);
      }
    }
    await simulation.settle();
    return isStarted || this.#rows('instance', 'instances').length > 0;
  }

  /** Whether all that has been started ends. */
  async #goOn(values: Values): Promise<boolean> {
    const { simulation } = this.#clients;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const before = this.#rows('instance', 'elements').length;
      if (before === 0) return true;
      await this.#resolve(values);
      const jobs = this.#rows('job', 'jobs').slice(0, AT_ONCE);
      for (const [job] of jobs) void this.#clients.tell('job', 1, 'CompleteJob', { job, variables: values.all() });
      for (const [userTask] of this.#rows('instance', 'userTasks').slice(0, AT_ONCE)) {
        void this.#clients.tell('instance', 1, 'CompleteUserTask', { userTask, variables: values.all(), action: '' });
      }
      const waiting = this.#rows('message', 'subscriptions').filter(([key]) => !this.#served.has(key));
      for (const [key, { name, correlationKey, interrupting }] of waiting.slice(0, AT_ONCE)) {
        if (interrupting !== true) this.#served.add(key);
        void this.#publish(String(name), String(correlationKey), values);
      }
      await simulation.settle();
      const subscriptions = this.#rows('instance', 'subscriptions').map(([, row]) => row);
      for (const { name } of subscriptions.filter(({ type }) => type === 'signal').slice(0, AT_ONCE)) {
        void this.#broadcast(String(name), values);
      }
      if (subscriptions.some(({ type }) => type === 'conditional')) this.#setAll(values.redraw(''));
      const due = subscriptions.filter(({ type }) => type === 'timer').map(({ dueAt }) => Number(dueAt));
      if (jobs.length === 0 && due.length > 0) await this.#waitUntil(Math.min(...due));
    }
    return this.#rows('instance', 'elements').length === 0;
  }

  /** Waits for what is due at a time. */
  async #waitUntil(due: number): Promise<void> {
    const { simulation } = this.#clients;
    const isDue = ([, { type, dueAt }]: [key: number, row: Row]) => type === 'timer' && dueAt === due;
    simulation.passTime(Math.max(1, due - START - simulation.time + 1));
    await simulation.runUntil(() => !this.#rows('instance', 'subscriptions').some(isDue));
    await simulation.settle();
  }

  /** Gives the variables that an incident names other values, and what is missing to be called, and tries again. */
  async #resolve(values: Values): Promise<void> {
    for (const [incident, row] of this.#rows('incident', 'incidents').slice(0, AT_ONCE)) {
      const text = String(row.text);
      const missing = /process with BPMN process id '(.+?)'/.exec(text)?.[1];
      if (missing !== undefined && !this.#called.has(missing)) {
        this.#called.add(missing);
        await this.#deployStub(missing, /version tag '(.+?)'/.exec(text)?.[1] ?? '');
      }
      const form = /a form with id '(.+?)'/.exec(text)?.[1];
      if (form !== undefined) await this.#deployForm(form);
      this.#setAll(values.redraw(text));
      if (Number(row.area) === areaNumbers.job) {
        void this.#clients.tell('job', 1, 'UpdateJobRetries', { job: Number(row.owner), retries: 1 });
      }
      await this.#clients.simulation.settle();
      void this.#clients.tell('incident', 1, 'ResolveIncident', { incident });
    }
    await this.#clients.simulation.settle();
  }

  /** Deploys a process with one task, in place of one that the files call and do not have. */
  async #deployStub(processId: string, versionTag: string): Promise<void> {
    const model = { ...draw({ s: { kind: 'startEvent' }, do: task('do') }, ['s>do'], processId), versionTag };
    const definition = { ...compiledProcess(model), versionTag };
    const file = { name: `${processId}.bpmn`, content: new Uint8Array(), checksum: 'stub', definitions: [definition] };
    await this.#deploy({ resources: [], compiled: [file], givenUp: '' });
  }

  /** Deploys a form that the files name and do not have. */
  async #deployForm(id: string): Promise<void> {
    const definition = {
      kind: 'form',
      id,
      name: '',
      versionTag: '',
      model: new Uint8Array(),
      requirements: '',
      starts: [],
    };
    const file = { name: `${id}.form`, content: new Uint8Array(), checksum: 'stub', definitions: [definition] };
    await this.#deploy({ resources: [], compiled: [file], givenUp: '' });
  }

  #setAll(variables: { name: string; value: string }[]): void {
    for (const [element, row] of this.#rows('instance', 'elements')) {
      if (row.node === 0) void this.#clients.tell('instance', 1, 'SetVariables', { element, variables, local: true });
    }
  }

  async #cancelAll(): Promise<void> {
    for (const [instance] of this.#rows('instance', 'instances')) void this.#clients.cancel(1, instance);
    await this.#clients.simulation.settle();
  }

  async #deploy(deployment: Compiled): Promise<string> {
    let outcome = 'lost';
    void this.#clients.tell('deployment', 1, 'DeployResources', deployment).then((kind) => (outcome = kind));
    await this.#clients.simulation.settle();
    return outcome;
  }

  #publish(name: string, correlationKey: string, values: Values) {
    const partition = partitionOfCorrelationKey(correlationKey, 1);
    const body = { name, correlationKey, timeToLiveMs: 0, messageId: '', variables: values.all() };
    return this.#clients.tell('message', partition, 'PublishMessage', body);
  }

  #broadcast(name: string, values: Values) {
    return this.#clients.tell('message', 1, 'BroadcastSignal', { name, variables: values.all() });
  }

  #rows(area: 'instance' | 'job' | 'message' | 'incident', table: string): [key: number, row: Row][] {
    return this.#clients.simulation.states.flatMap(({ areas }) => [
      ...((areas.get(areaNumbers[area])?.state.tables[table]?.entries() ?? []) as Iterable<[number, Row]>),
    ]);
  }
}
