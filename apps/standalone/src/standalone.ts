import { startEngine } from '@millrace/engine';
import { createGateway } from '@millrace/gateway';
import type { Config } from '@millrace/service';
import type { options } from './options.ts';
import { reporter } from './reporter.ts';

export interface Standalone {
  readonly port: number;
  /** Ends open calls, then the engine. */
  stop(): Promise<void>;
}

/**
 * Starts engine and gateway.
 * @throws an error whose message tells a user what to do, if the port cannot be opened
 */
export async function standalone(config: Config<typeof options>): Promise<Standalone> {
  const { host, port, partitions, mount, seed, requestTimeoutMs, longPollMs, probeMs } = config;
  const engine = await startEngine({ partitions, mount, seed, reporter });
  const gateway = createGateway({ requestTimeoutMs, longPollMs, probeMs }, engine.bus);
  try {
    const opened = await gateway.listen(host, port);
    engine.announce(host, opened);
    return {
      port: opened,
      async stop() {
        await gateway.shutdown();
        await engine.stop();
      },
    };
  } catch (error) {
    await engine.stop();
    throw new Error(
      `Port ${port} of ${host} cannot be opened: ${(error as Error).message}. Choose another with --port`,
    );
  }
}
