import { joinedPlacement } from '@millrace/processor';
import type { Tracer } from '@millrace/protocol';
import { traceContext } from '@millrace/protocol';
import { expect, it } from 'vitest';
import { Simulation } from '../simulation/simulation.ts';
import { toyAreas, toyContracts } from './toy-areas.ts';

const TRACE = traceContext('0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331');
const LEFT = 1;
const never = new AbortController().signal;
const broken = () => {
  throw new Error('It cannot be named');
};

it('stops nothing where an area cannot name what a span is about', async () => {
  const names: string[] = [];
  const tracer: Tracer = {
    system: 'memory',
    now: () => 0,
    begin: () => undefined,
    next: (context) => context,
    ended: ({ name }) => names.push(name),
  };
  const [first, ...others] = toyAreas;
  if (!first) throw new Error('There are no areas');
  const tracing = { begun: broken, elementId: broken };
  const commands = Object.entries(first.commands).map(([name, { handle }]) => [
    name,
    { handle, instance: broken, tracing },
  ]);
  const simulation = await Simulation.start({
    seed: 1,
    placement: joinedPlacement(1, [1, 2]),
    areas: [{ ...first, commands: Object.fromEntries(commands) }, ...others],
    contracts: toyContracts,
    tracer,
  });
  const call = (command: string, body: object) => simulation.bus.call(LEFT, 1, command, body, never, TRACE);
  const results = [call('CountDown', { from: 3, done: 0 }), call('Throw', { when: 'at once' })];
  await simulation.runToEnd();
  const kinds = (await Promise.all(results)).map(({ kind }) => kind);
  expect(kinds).toEqual(['done', 'failed']);
  expect(simulation.failures).toEqual(['thrown at once']);
  expect(names).toEqual(['process CountDown', 'process Throw']);
});
