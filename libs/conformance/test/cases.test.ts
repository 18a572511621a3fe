import { afterAll, beforeAll, describe, test } from 'vitest';
import { cases } from '../src/cases.ts';
import { GatewayClient } from '../src/client/gateway-client.ts';
import { runCase } from '../src/run-case.ts';
import { targets } from './targets.ts';

describe.each(targets)('$name', ({ start }) => {
  let target: Awaited<ReturnType<typeof start>>;
  let client: GatewayClient;

  beforeAll(async () => {
    target = await start();
    client = new GatewayClient(target.facts.address);
  });
  afterAll(async () => {
    client?.close();
    await target?.stop();
  });

  for (const one of cases) test.concurrent(one.name, () => runCase(one, target.facts, client));
});
