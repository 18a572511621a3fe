import { Ledger } from '@millrace/testkit/load/ledger';
import { Load } from '@millrace/testkit/load/load';
import { searchIncidents } from '@millrace/testkit/load/search-incidents';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { TestClient } from '@millrace/testkit/test-client';
import type { Ended, EngineOptions } from '../support/engine-process.ts';
import { EngineProcess } from '../support/engine-process.ts';
import { readMetrics, rowsOf } from '../support/metrics.ts';
import { checkMemory } from './check-memory.ts';

/** How a life under load ends. `byItself`: the engine kills itself, at any time from its first moment on. */
export type Death = 'byItself' | ((engine: EngineProcess) => Promise<void>);

/** An engine that has not killed itself by then never will, in milliseconds. */
const PATIENCE_MS = 300_000;

/** Kept when all instances are over: what is deployed, how far channels have come, messages until their time is over. */
const KEPT = /table="(?:\w+\.definitions|instance\.installed|message\.messages|sent|taken|read)"/;

/** A write that was cut off by a kill, and an incident: nothing else is to be told of. */
const IN_ORDER = /^warning: \S+: the log ends in a broken write|^incident \d+: JOB_NO_RETRIES /;

/** An engine that dies again and again under load on one data folder, and what its clients were told in all its lives. */
export class Lives {
  readonly ledger = new Ledger();
  readonly random: () => number;
  readonly #options: EngineOptions;
  /** Before the last end of an engine at peace. */
  #hashes: readonly string[] | undefined;

  /** @param options - with `--data` among its `args` */
  constructor(seed: number, options: EngineOptions) {
    this.random = seededRandom(seed);
    this.#options = options;
  }

  /** Starts the engine, checks what it remembers, and puts it under load until it dies. */
  async live(death: Death, options: Partial<EngineOptions> = {}): Promise<void> {
    const engine = new EngineProcess({ ...this.#options, ...options });
    try {
      await this.#liveUnderLoad(engine, death === 'byItself' ? killedByItself : death);
    } catch (error) {
      engine.kill();
      const { signal } = await engine.ended();
      const isByItself = death === 'byItself' && signal === 'SIGKILL' && !(error instanceof NotReached);
      if (!isByItself) throw new Error(`${String(error)}; the engine said: ${engine.stderr}`, { cause: error });
    } finally {
      engine.kill();
      this.#checkWords(await engine.ended());
    }
  }

  /** Lets every instance finish, and looks whether all is the same after a last kill, and after an end in order. */
  async finish(): Promise<void> {
    await this.#liveInPeace('SIGKILL', async (load, monitor) => {
      await load.drain(async () => (await rowsOf(monitor, 'instance.instances')) === 0);
      // The last signal may still be on its way.
      const end = performance.now() + PATIENCE_MS;
      let left = await rowsLeft(monitor);
      while (left.length > 0 && performance.now() < end) left = await rowsLeft(monitor);
      if (left.length > 0) this.ledger.violated(`though no instance is there, ${left}`);
    });
    this.ledger.checkAllFinished();
    await this.#liveInPeace('SIGTERM', async () => {});
    await this.#liveInPeace('SIGTERM', async () => {});
  }

  async #liveUnderLoad(engine: EngineProcess, death: Exclude<Death, 'byItself'>): Promise<void> {
    const { address, monitor, views } = await engine.ready();
    const client = new TestClient(address);
    try {
      const load = this.#newLoad(client, views, true);
      await checkMemory({ client, monitor }, this.ledger, load, this.random);
      if (this.ledger.deployed.size === 0) await load.deployOne();
      const working = load.run();
      await death(engine);
      load.end();
      await working;
    } finally {
      client.close();
    }
  }

  async #liveInPeace(end: 'SIGKILL' | 'SIGTERM', use: (load: Load, monitor: string) => Promise<void>): Promise<void> {
    const args = [...(this.#options.args ?? []), '--diagnosis'];
    const engine = new EngineProcess({ ...this.#options, args });
    try {
      const { address, monitor, views } = await engine.ready();
      await this.#checkState(monitor);
      const client = new TestClient(address);
      const load = this.#newLoad(client, views, false);
      await checkMemory({ client, monitor }, this.ledger, load, this.random);
      await use(load, monitor);
      this.#hashes = await hashesOf(monitor);
      if (end === 'SIGKILL') engine.kill();
      const ended = await engine.stop();
      // Not before: Deno's HTTP/2 may abort when both sides say goodbye at once.
      client.close();
      if (ended.code !== 0 && ended.signal !== end)
        this.ledger.violated(`the engine stopped with ${ended.signal ?? ended.code}`);
      this.#checkWords(ended);
    } finally {
      engine.kill();
      await engine.ended();
    }
  }

  /** A checkpoint with the rest of its log replayed is what there was before. */
  async #checkState(monitor: string): Promise<void> {
    const before = this.#hashes;
    const now = await hashesOf(monitor);
    if (before && now.join() !== before.join()) this.ledger.violated(`the state was ${before} and is ${now}`);
  }

  #newLoad(client: TestClient, views: string, mayBreak: boolean): Load {
    const look = () => searchIncidents(views);
    return new Load({ client, ledger: this.ledger, look, random: this.random, mayBreak });
  }

  #checkWords({ stderr }: Ended): void {
    for (const line of stderr.split('\n')) {
      if (line !== '' && !IN_ORDER.test(line)) this.ledger.violated(`the engine said: ${line}`);
    }
  }
}

/** What tables still hold that must be empty when no instance is there. */
async function rowsLeft(monitor: string): Promise<readonly string[]> {
  const rows = [...(await readMetrics(monitor))].filter(([name]) => name.startsWith('millrace_rows{'));
  return rows.filter(([name, count]) => count > 0 && !KEPT.test(name)).map(([name, count]) => `${name} is ${count}`);
}

/** Of the state of each processor. */
async function hashesOf(monitor: string): Promise<readonly string[]> {
  const answer = await fetch(`${monitor}/diagnosis`, { method: 'POST' });
  return ((await answer.json()) as readonly { readonly hash: string }[]).map(({ hash }) => hash);
}

class NotReached extends Error {}

async function killedByItself(engine: EngineProcess): Promise<void> {
  const patience = setTimeout(() => engine.stop(), PATIENCE_MS);
  const { signal } = await engine.ended();
  clearTimeout(patience);
  if (signal !== 'SIGKILL') throw new NotReached('The engine did not come to the point where it was to kill itself');
}
