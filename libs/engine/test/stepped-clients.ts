import type { ProcessModel } from '@millrace/bpmn-model';
import type { Placement } from '@millrace/processor';
import type { AreaName, ClientCommand, Commands, PushedJob } from '@millrace/protocol';
import { areaNumbers } from '@millrace/protocol';
import { areas, contracts } from '../src/areas.ts';
import { compiledProcess } from './compiled-process.ts';
import type { SteppedOptions } from './simulation/stepped-processors.ts';
import { SteppedProcessors } from './simulation/stepped-processors.ts';

const never = () => new AbortController().signal;

/** Clients and workers of an engine of one partition that a test steps by hand. */
export class SteppedClients {
  readonly engine: SteppedProcessors;
  /** The jobs that came and were not completed. */
  readonly jobs: PushedJob[] = [];

  constructor(placement: Placement, options: Pick<SteppedOptions, 'readingMs'> = {}) {
    this.engine = new SteppedProcessors({ placement, areas, contracts, ...options });
    this.engine.bus.receiveJobs({
      push: async ({ jobs }) => {
        this.jobs.push(...jobs);
        return { yielded: [] };
      },
      jobsAvailable: () => {},
    });
  }

  /** Sends a command; the result is how it ended. */
  send<A extends AreaName, C extends ClientCommand<A>>(area: A, command: C, body: Commands[A][C]) {
    return this.engine.bus.submit({ area, partition: 1 }, command, body, { signal: never() });
  }

  /** @returns how many rounds it took */
  async deploy(...models: readonly ProcessModel[]): Promise<number> {
    const compiled = models.map((model) => {
      const definitions = [compiledProcess(model)];
      return { name: `${model.processId}.bpmn`, content: new Uint8Array(), checksum: 'c', definitions };
    });
    const body = { resources: [], compiled };
    const { result, rounds } = await this.engine.roundsFor(
      this.engine.bus.call(areaNumbers.deployment, 1, 'DeployResources', body, never()),
    );
    if (result.kind !== 'done') throw new Error(`The deployment ended: ${JSON.stringify(result)}`);
    return rounds;
  }

  create(processId: string) {
    return this.send('instance', 'CreateInstance', {
      processId,
      version: -1,
      definition: 0,
      variables: [],
      options: undefined,
    });
  }

  /** Creates instances at once. @returns their counters */
  async createMany(processId: string, count: number): Promise<number[]> {
    const created = Array.from({ length: count }, () => this.create(processId));
    const { result } = await this.engine.roundsFor(Promise.all(created));
    return result.map((outcome) => {
      if (outcome.kind !== 'done') throw new Error(`A create ended: ${JSON.stringify(outcome)}`);
      return outcome.answer.instance;
    });
  }

  cancel(instance: number) {
    return this.send('instance', 'CancelInstance', { instance });
  }

  poll(type: string, maxJobs: number, timeoutMs = 1e9) {
    return this.send('job', 'ActivateJobs', { request: 'r', type, worker: 'w', timeoutMs, maxJobs });
  }

  publish(name: string, correlationKey: string) {
    const body = { name, correlationKey, timeToLiveMs: 0, messageId: '', variables: [] };
    return this.send('message', 'PublishMessage', body);
  }

  broadcast(name: string) {
    return this.send('message', 'BroadcastSignal', { name, variables: [] });
  }

  complete(job: number) {
    return this.send('job', 'CompleteJob', { job, variables: [] });
  }

  /** The rows of a table, over all processors. */
  rows(table: string): number {
    return this.engine.states.reduce((sum, state) => sum + (state.namedTables().get(table)?.size ?? 0), 0);
  }
}
