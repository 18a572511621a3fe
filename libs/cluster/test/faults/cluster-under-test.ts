import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster, LaunchOf, LocalOptions, ServiceName } from '@millrace/local-cluster/start-cluster';
import { startTemporaryCluster } from '@millrace/local-cluster/temporary-cluster';
import type { Diagnosis } from '@millrace/processor';
import { areaNumbers, processorNumber } from '@millrace/protocol';
import { PATIENCE } from './patience.ts';

const LOOK_MS = 50;
/** A process that is stopped or gone does not answer for so long. */
const ANSWER_MS = 2_000;

/** A cluster of a test, with what its processes have said. */
export class ClusterUnderTest {
  readonly cluster: Cluster;
  readonly lines: string[];

  private constructor(cluster: Cluster, lines: string[]) {
    this.cluster = cluster;
    this.lines = lines;
  }

  /** @param launchOf what services are started with beside what all have */
  static async start(options: Partial<LocalOptions>, launchOf: LaunchOf = () => ({})): Promise<ClusterUnderTest> {
    const lines: string[] = [];
    const cluster = await startTemporaryCluster(
      { longPollMs: 1_000, probeMs: 2_000, ...options },
      {
        line: (name, text) => void (!name.startsWith('nats') && lines.push(`${Date.now() % 1e6} ${name}: ${text}`)),
        ended: (name, how) => lines.push(`${Date.now() % 1e6} ${name} has ended (${how})`),
      },
      async (name, started) => {
        const launch = await launchOf(name, started);
        return name === 'gateway' ? launch : { ...launch, args: ['--diagnosis', ...(launch.args ?? [])] };
      },
    );
    return new ClusterUnderTest(cluster, lines);
  }

  /** Which copy of a service leads a partition; waits until one does. */
  async leaderOf(service: ServiceName, partition: number): Promise<number> {
    for (const end = performance.now() + PATIENCE.timeout; performance.now() < end; ) {
      for (let copy = 0; copy < this.cluster.options.copies; copy++) {
        if ((await this.rolesOf(service, copy))[partition - 1] === 'leader') return copy;
      }
      await delay(LOOK_MS);
    }
    throw new Error(`Nobody leads ${service} ${partition}: ${this.lines.slice(-20).join('\n')}`);
  }

  /** The roles of a process, by partition; none if it does not answer. */
  async rolesOf(service: ServiceName, copy: number): Promise<readonly string[]> {
    const text = await this.#metrics(service, copy);
    return [...text.matchAll(/millrace_role\{partition="\d+",role="(\w+)"\} 1/g)].map(([, role = '']) => role);
  }

  /**
   * How the state of a processor stands at a process: as it is, or right behind a batch of its log.
   * @returns undefined if the process does not hold it, or has gone past that batch
   */
  async diagnose(
    service: ServiceName,
    copy: number,
    partition: number,
    batch?: number,
  ): Promise<Diagnosis | undefined> {
    const child = this.cluster.children.get(`${service}-${copy}`);
    const processor = processorNumber(partition, areaNumbers[service]);
    const body = JSON.stringify({ processor, ...(batch !== undefined && { batch }) });
    const answer = await fetch(`${child?.found(1)}/diagnosis`, { method: 'POST', body });
    return answer.ok ? ((await answer.json()) as Diagnosis[])[0] : undefined;
  }

  /** How many rows each process of a service holds, as lines of metrics. */
  async rowsOf(service: ServiceName): Promise<readonly (readonly string[])[]> {
    const copies = Array.from({ length: this.cluster.options.copies }, (_, copy) => copy);
    const texts = await Promise.all(copies.map((copy) => this.#metrics(service, copy)));
    return texts.map((text) => text.match(/^millrace_rows\{.*$/gm) ?? []);
  }

  /** How many checkpoints a process has written. */
  async checkpointsOf(service: ServiceName, copy: number): Promise<number> {
    const text = await this.#metrics(service, copy);
    return Number(text.match(/^millrace_checkpoint_seconds_count (\d+)/m)?.[1] ?? 0);
  }

  /** Kills the process and waits until it is gone. */
  async kill(service: ServiceName, copy: number): Promise<void> {
    const child = this.cluster.children.get(`${service}-${copy}`);
    child?.signal('SIGKILL');
    await child?.exited;
  }

  /** Nothing from a process that does not answer. */
  async #metrics(service: ServiceName, copy: number): Promise<string> {
    const child = this.cluster.children.get(`${service}-${copy}`);
    if (!child || child.end !== undefined) return '';
    return fetch(`${child.found(1)}/metrics`, { signal: AbortSignal.timeout(ANSWER_MS) }).then(
      (answer) => answer.text(),
      () => '',
    );
  }
}
