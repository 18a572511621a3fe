import { setTimeout as delay } from 'node:timers/promises';
import type { ServiceName } from '@millrace/local-cluster/start-cluster';
import { expect } from 'vitest';
import type { Load } from './load.ts';
import { PATIENCE } from './patience.ts';

/** What a service does for the load: the kind of command that is acknowledged once it is there again. */
const kindOf = {
  deployment: 'deploy',
  instance: 'create',
  job: 'complete',
  message: 'publish',
  incident: 'resolve',
} as const satisfies Record<ServiceName, string>;

/**
 * Waits until partition 1 has acknowledged a command of the service that was sent after the kill, and says how long that
 * took: a bench holds the bar.
 */
export async function acknowledged(load: Load, service: ServiceName): Promise<void> {
  const kind = kindOf[service];
  const first = () => load.firstAfter.of(kind, 1);
  const end = performance.now() + PATIENCE.timeout;
  while (first() === undefined && performance.now() < end) {
    load.createOne();
    await delay(50);
  }
  console.log(`${service}: next ${kind} acknowledged after ${Math.round(first() ?? Number.NaN)} ms`);
  expect(first()).toBeDefined();
}
