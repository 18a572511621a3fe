import { TestClient } from '@millrace/testkit/test-client';
import type { EngineOptions } from './engine-process.ts';
import { EngineProcess } from './engine-process.ts';

/** An engine that serves, and a client of it. */
export interface Serving {
  readonly engine: EngineProcess;
  readonly client: TestClient;
  /** Where its monitor is: `http://host:port`. */
  readonly monitor: string;
  /** Where its views are, the same way. */
  readonly views: string;
}

/** Starts an engine, uses it and stops it in order. Fails if it did not end well. */
export async function withEngine<T>(options: EngineOptions, use: (serving: Serving) => Promise<T>): Promise<T> {
  const engine = new EngineProcess(options);
  try {
    const { address, monitor, views } = await engine.ready();
    const client = new TestClient(address);
    const result = await use({ engine, client, monitor, views });
    const { code, signal } = engine.hasEnded ? await engine.ended() : await engine.stop();
    client.close();
    if (code !== 0 && signal !== 'SIGKILL') throw new Error(`It ended with ${signal ?? code}`);
    return result;
  } catch (error) {
    throw new Error(`${String(error)}; the engine said: ${engine.stderr}`, { cause: error });
  } finally {
    engine.kill();
    await engine.ended();
  }
}
