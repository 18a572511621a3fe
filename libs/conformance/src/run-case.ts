import { randomBytes } from 'node:crypto';
import type { Case, Facts } from './case.ts';
import { GatewayClient } from './client/gateway-client.ts';

/** Runs a case against an engine, with names of its own: an engine may have seen it before. */
export async function runCase({ run }: Case, facts: Facts, client: GatewayClient): Promise<void> {
  const opened: GatewayClient[] = [];
  try {
    await run({
      ...facts,
      client,
      id: `c-${randomBytes(6).toString('hex')}`,
      connect(options) {
        const own = new GatewayClient(facts.address, options);
        opened.push(own);
        return own;
      },
    });
  } finally {
    for (const own of opened) own.close();
  }
}
