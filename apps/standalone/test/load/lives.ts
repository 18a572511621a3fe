import { TestClient } from '../support/client.ts';
import type { EngineOptions } from '../support/engine-process.ts';
import { EngineProcess } from '../support/engine-process.ts';
import { rowsOf } from '../support/metrics.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { checkMemory } from './check-memory.ts';
import { Ledger } from './ledger.ts';
import { Load, TASKS } from './load.ts';

/** How a life of an engine ends. */
export type Death = (engine: EngineProcess) => Promise<void>;

/** An engine that dies again and again under load on one data folder, and what its clients were told in all its lives. */
export class Lives {
  readonly ledger = new Ledger(TASKS);
  readonly random: () => number;
  readonly #options: EngineOptions;

  /** @param options - with `--data` among its `args` */
  constructor(seed: number, options: EngineOptions) {
    this.random = seededRandom(seed);
    this.#options = options;
  }

  /** Starts the engine, checks what it remembers, and puts it under load until it dies. */
  async live(death: Death, options: Partial<EngineOptions> = {}): Promise<void> {
    const engine = new EngineProcess({ ...this.#options, ...options });
    try {
      const { address, monitor } = await engine.ready();
      const client = new TestClient(address);
      const load = new Load(client, this.ledger, this.random, true);
      await checkMemory({ client, monitor }, this.ledger, load, this.random);
      if (this.ledger.deployed.size === 0) await load.deployOne();
      const working = load.run();
      await death(engine);
      load.end();
      await working;
      client.close();
    } catch (error) {
      throw new Error(`${String(error)}; the engine said: ${engine.stderr}`, { cause: error });
    } finally {
      engine.kill();
      await engine.ended();
    }
  }

  /** Starts the engine a last time and lets every instance finish; stops it and looks once more. */
  async finish(): Promise<void> {
    await this.#liveInPeace(async (load, monitor) => {
      await load.drain(async () => (await rowsOf(monitor, 'instance.instances')) === 0);
      const jobs = await rowsOf(monitor, 'job.jobs');
      if (jobs > 0) this.ledger.violated(`${jobs} jobs are left though no instance is`);
    });
    this.ledger.checkAllFinished();
    await this.#liveInPeace(async () => {});
  }

  async #liveInPeace(use: (load: Load, monitor: string) => Promise<void>): Promise<void> {
    const engine = new EngineProcess(this.#options);
    try {
      const { address, monitor } = await engine.ready();
      const client = new TestClient(address);
      const load = new Load(client, this.ledger, this.random, false);
      await checkMemory({ client, monitor }, this.ledger, load, this.random);
      await use(load, monitor);
      const { code, stderr } = await engine.stop();
      client.close();
      if (code !== 0 || stderr !== '') this.ledger.violated(`the engine stopped with ${code}: ${stderr}`);
    } finally {
      engine.kill();
      await engine.ended();
    }
  }
}
