import { afterAll, beforeAll, describe, type TestContext, test } from 'vitest';
import type { Case } from '../src/case.ts';
import { cases } from '../src/cases.ts';
import { GatewayClient } from '../src/client/gateway-client.ts';
import { runCase, type Surroundings } from '../src/run-case.ts';
import { clientFlows } from './client-flows.ts';
import type { Target } from './targets.ts';

/** Registers all cases, and the flows of the clients, as tests against a target. */
export function testOn({ name, start, breaksOnDisconnect }: Target): void {
  describe(name, () => {
    let target: Awaited<ReturnType<typeof start>>;
    let surroundings: Surroundings;

    beforeAll(async () => {
      target = await start();
      const { facts } = target;
      const leftOpen = breaksOnDisconnect ? [] : undefined;
      surroundings = { facts, client: new GatewayClient(facts.address), leftOpen };
    });
    afterAll(async () => {
      surroundings?.client.close();
      for (const close of surroundings?.leftOpen ?? []) close();
      await target?.stop();
    });

    for (const one of cases) {
      test.concurrent(one.name, (context) => {
        skipWithoutViews(one, context);
        return runCase(one, surroundings);
      });
    }

    // One after the other, and after the cases: nothing else is served while they disconnect.
    for (const flow of clientFlows) {
      test(flow.name, async (context) => {
        const whyNot = await flow.whyNot?.();
        if (whyNot !== undefined) context.skip(whyNot);
        skipWithoutViews(flow, context);
        await runCase(flow, surroundings);
      });
    }

    function skipWithoutViews({ needsViews }: Case, context: TestContext): void {
      if (needsViews && surroundings.facts.views === undefined) context.skip('there are no views here');
    }
  });
}
