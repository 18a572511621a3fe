import type { LaunchOf, LocalOptions } from '@millrace/local-cluster/start-cluster';
import { SERVICES } from '@millrace/local-cluster/start-cluster';
import { expect, vi } from 'vitest';
import { ClusterUnderTest } from './cluster-under-test.ts';
import { Load } from './load.ts';
import { checkSameFromCold, checkSameUnderLoad } from './same-state.ts';

/** How long it may take, after everything is well again, until all instances have finished, in milliseconds. */
const HEAL_MS = 30_000;
const SETTLE_MS = 10_000;
/** So many instances say something. */
const MANY = 50;
/** Kept when all instances are over: what is deployed, how far channels have come, messages until their time is over. */
const KEPT = /table="(?:\w+\.definitions|message\.messages|sent|taken|read)"/;

/**
 * Puts a cluster under load, lets something happen to it, and checks what must be so afterwards: what was acknowledged is
 * there, everything happened once, all instances come to their end and leave nothing, and leader, standby and a replay of
 * the log hold the same.
 */
export async function underLoad(
  options: Partial<LocalOptions>,
  seed: number,
  act: (under: ClusterUnderTest, load: Load) => Promise<void>,
  launchOf?: LaunchOf,
): Promise<void> {
  const under = await ClusterUnderTest.start(options, launchOf);
  const load = new Load(under.cluster, seed);
  const { ledger } = load;
  try {
    await load.start();
    await act(under, load);
    await vi.waitFor(() => expect(ledger.createdCount).toBeGreaterThan(MANY), { timeout: HEAL_MS, interval: 100 });
    await checkSameUnderLoad(under);
    const isDone = await load.drain(HEAL_MS);
    await load.publishAgain();
    ledger.checkAllFinished();
    expect(ledger.violations).toEqual([]);
    expect(isDone).toBe(true);
    expect(ledger.resolved.size).toBeGreaterThan(0);
    await vi.waitFor(() => checkNothingLeft(under), { timeout: SETTLE_MS, interval: 100 });
    await checkSameFromCold(under);
    expect(under.lines.filter((line) => line.includes('ALARM'))).toEqual([]);
  } catch (error) {
    console.log(under.lines.join('\n'));
    throw error;
  } finally {
    load.close();
    await under.cluster.stop();
  }
}

async function checkNothingLeft(under: ClusterUnderTest): Promise<void> {
  for (const service of SERVICES) {
    const rows = (await under.rowsOf(service)).flat();
    expect(rows.filter((line) => !KEPT.test(line) && !line.endsWith(' 0'))).toEqual([]);
  }
}
