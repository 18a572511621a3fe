import { setTimeout as pause } from 'node:timers/promises';
import { int64ToText } from '@millrace/protocol';
import { GatewayClient } from '@millrace/testkit/gateway-client';
import { Completions } from '../completions.ts';
import { taskProcess } from '../processes.ts';
import type { Worker } from '../worker.ts';
import { startWorker } from '../worker.ts';

const ID = 'soak-ordinary';
const VARIABLES = JSON.stringify({
  orderId: 'order-4711',
  amount: 99.95,
  items: Array(8).fill({ sku: 'A-1', count: 2 }),
});
const MAX_JOBS = 64;
/** Workers: one alone, with a poll of 50 ms, takes no more than 1,280 jobs a second, and the rest would wait for it. */
const WORKERS = 4;
const TICK_MS = 5;
/** How long the last instances may take, in milliseconds. */
const END_MS = 120_000;

/** What ordinary instances came to in a while. */
export interface OrdinaryCounts {
  /** From when each create was due until the instance was complete, in milliseconds, sorted. */
  readonly latencies: readonly number[];
  /** How many calls failed, by the text that they failed with. */
  readonly failures: Readonly<Record<string, number>>;
}

/** Instances of one task at a steady rate, whatever becomes of them. */
export class OrdinaryLoad {
  readonly #client: GatewayClient;
  readonly #completions = new Completions();
  readonly #rate: number;
  #latencies: number[] = [];
  #failures: Record<string, number> = {};
  #running = 0;
  #workers: readonly Worker[] = [];
  #isOver = false;

  /** @param rate how many instances begin in a second */
  constructor(address: string, rate: number) {
    this.#client = new GatewayClient(address);
    this.#rate = rate;
  }

  async start(): Promise<void> {
    await this.#client.call('DeployResource', { resources: [{ name: `${ID}.bpmn`, content: taskProcess(ID) }] });
    this.#workers = Array.from({ length: WORKERS }, () => this.#startWorker());
    void this.#createAll();
  }

  /** What came of it since this was called last. */
  take(): OrdinaryCounts {
    const counts = { latencies: this.#latencies.sort((a, b) => a - b), failures: this.#failures };
    this.#latencies = [];
    this.#failures = {};
    return counts;
  }

  /** Begins no more. @returns how many instances never ended */
  async stop(): Promise<number> {
    this.#isOver = true;
    const end = performance.now() + END_MS;
    while (this.#running > 0 && performance.now() < end) await pause(100);
    for (const worker of this.#workers) worker.stop();
    this.#client.close();
    return this.#running;
  }

  #startWorker(): Worker {
    return startWorker(this.#client, {
      ...{ type: ID, maxJobs: MAX_JOBS, variables: '{"paid":true}' },
      completed: (instance) => this.#completions.add(instance),
      failed: (error) => this.#failed(error),
    });
  }

  async #createAll(): Promise<void> {
    const start = performance.now();
    for (let sent = 0; !this.#isOver; await pause(TICK_MS)) {
      const due = Math.floor(((performance.now() - start) / 1_000) * this.#rate);
      for (; sent < due; sent++) void this.#one(start + (sent / this.#rate) * 1_000);
    }
  }

  async #one(due: number): Promise<void> {
    this.#running++;
    try {
      const request = { bpmnProcessId: ID, version: -1, variables: VARIABLES };
      const { processInstanceKey } = await this.#client.call('CreateProcessInstance', request);
      await this.#completions.reached(int64ToText(processInstanceKey), 1);
      this.#latencies.push(performance.now() - due);
    } catch (error) {
      this.#failed(error as Error);
    }
    this.#running--;
  }

  #failed({ message }: Error): void {
    const text = message.slice(0, 120);
    this.#failures[text] = (this.#failures[text] ?? 0) + 1;
  }
}
