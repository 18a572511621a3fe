import { joinedPlacement } from '@millrace/processor';
import { expect, it } from 'vitest';
import { SteppedProcessors } from '../simulation/stepped-processors.ts';
import { toyAreas, toyContracts } from './toy-areas.ts';

const LEFT = 1;
const never = new AbortController().signal;
const placement = joinedPlacement(
  1,
  toyAreas.map(({ number }) => number),
);

it('a partition is unhealthy while a command has waited for its commit for 5 s, and only then', async () => {
  const commits: (() => void)[] = [];
  const acknowledge = (commit: () => void) => void commits.push(commit);
  const engine = new SteppedProcessors({ placement, areas: toyAreas, contracts: toyContracts, acknowledge });
  const isHealthy = async () => (await engine.bus.topology())[0]?.partitions[0]?.healthy;
  engine.passTime(60_000);
  expect(await isHealthy()).toBe(true);
  const call = () => engine.bus.call(LEFT, 1, 'Wait', { ms: 100_000 }, never);
  const ended = call();
  await engine.round();
  engine.passTime(4_999);
  expect(await isHealthy()).toBe(true);
  engine.passTime(1);
  expect(await isHealthy()).toBe(false);
  for (const commit of commits.splice(0)) commit();
  await ended;
  expect(await isHealthy()).toBe(true);
  // One that no batch has taken.
  void call();
  engine.passTime(5_000);
  expect(await isHealthy()).toBe(false);
});
