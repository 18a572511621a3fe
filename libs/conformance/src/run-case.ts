import { randomBytes } from 'node:crypto';
import type { Case, Facts } from './case.ts';
import { GatewayClient } from './client/gateway-client.ts';

/** Where the cases of one list run. */
export interface Surroundings {
  readonly facts: Facts;
  /** The client that all cases share. */
  readonly client: GatewayClient;
  /** Connections that cases have left open. Without the list they are closed when their case is over. */
  readonly leftOpen: (() => void)[] | undefined;
}

/** Runs a case against an engine, with names of its own: an engine may have seen it before. */
export async function runCase({ run }: Case, { facts, client, leftOpen }: Surroundings): Promise<void> {
  const opened: (() => void)[] = [];
  const closeLater = (close: () => void) => (leftOpen ?? opened).push(close);
  try {
    await run({
      ...facts,
      client,
      id: `c-${randomBytes(6).toString('hex')}`,
      closeLater,
      connect(options) {
        const own = new GatewayClient(facts.address, options);
        closeLater(() => own.close());
        return own;
      },
    });
  } finally {
    for (const close of opened) close();
  }
}
