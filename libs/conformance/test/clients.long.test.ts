import { afterAll, beforeAll, describe, test } from 'vitest';
import { GatewayClient } from '../src/client/gateway-client.ts';
import { runCase, type Surroundings } from '../src/run-case.ts';
import { flowOf, workerClients } from './client-flows.ts';
import { type Target, usual, usualOnHttp2 } from './targets.ts';

const INSTANCES = Number(process.env.MILLRACE_CLIENT_INSTANCES ?? 1_000);

describe.each([usual, ...usualOnHttp2])('many instances: $name', ({ start }) => {
  let started: Awaited<ReturnType<Target['start']>>;
  let surroundings: Surroundings;

  beforeAll(async () => {
    started = await start();
    const { facts } = started;
    surroundings = { facts, client: new GatewayClient(facts.address), leftOpen: undefined };
  });
  afterAll(async () => {
    surroundings?.client.close();
    await started?.stop();
  });

  for (const flow of workerClients.map((client) => flowOf(client, INSTANCES))) {
    test(flow.name, async (context) => {
      const whyNot = await flow.whyNot?.();
      if (whyNot !== undefined) context.skip(whyNot);
      await runCase(flow, surroundings);
    });
  }
});
