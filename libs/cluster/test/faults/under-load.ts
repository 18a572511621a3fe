import type { LaunchOf, LocalOptions } from '@millrace/local-cluster/start-cluster';
import { SERVICES } from '@millrace/local-cluster/start-cluster';
import { expect, vi } from 'vitest';
import { ClusterUnderTest } from './cluster-under-test.ts';
import { Load } from './load.ts';
import { PATIENCE } from './patience.ts';
import { checkSameFromCold, checkSameUnderLoad } from './same-state.ts';

/** Longer than any call takes on a slow machine: what is left without an answer by then has none. */
const NO_CALL_FAILS_MS = 120_000;
/** So many instances say something. */
const MANY = 50;
/** Kept when all instances are over: what is deployed, how far channels have come, messages until their time is over. */
const KEPT = /table="(?:\w+\.definitions|instance\.installed|message\.messages|sent|taken|read)"/;

export interface UnderLoadOptions extends Partial<LocalOptions> {
  /** Whether every call must be answered, rather than run into a short deadline. */
  readonly noCallFails?: boolean;
}

/**
 * Puts a cluster under load, lets something happen to it, and checks what must be so afterwards: what was acknowledged is
 * there, everything happened once, all instances come to their end and leave nothing, and leader, standby and a replay of
 * the log hold the same.
 */
export async function underLoad(
  { noCallFails = false, ...options }: UnderLoadOptions,
  seed: number,
  act: (under: ClusterUnderTest, load: Load) => Promise<void>,
  launchOf?: LaunchOf,
): Promise<void> {
  const callTimeoutMs = noCallFails ? NO_CALL_FAILS_MS : undefined;
  const started = { ...options, ...(callTimeoutMs && { requestTimeoutMs: callTimeoutMs }) };
  const under = await ClusterUnderTest.start(started, launchOf);
  const load = new Load(under.cluster, seed, callTimeoutMs);
  const { ledger } = load;
  try {
    await load.start();
    await act(under, load);
    await vi.waitFor(() => expect(ledger.createdCount).toBeGreaterThan(MANY), PATIENCE);
    await checkSameUnderLoad(under);
    const isDone = await load.drain();
    await load.publishAgain();
    ledger.checkAllFinished();
    expect(ledger.violations).toEqual([]);
    expect(isDone).toBe(true);
    if (noCallFails) expect(load.inDoubt).toEqual([]);
    expect(ledger.resolved.size).toBeGreaterThan(0);
    await vi.waitFor(() => checkNothingLeft(under), PATIENCE);
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
