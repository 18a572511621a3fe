import { expect, it } from 'vitest';
import { ConnectedStreams } from './connected-streams.ts';

const stream = (name: string, free: number) => ({ stream: name, type: 'pay', worker: 'w', timeoutMs: 1_000, free });

it('gives places in turn, as long as there are free ones', () => {
  const streams = new ConnectedStreams();
  streams.announced('g', [stream('a', 2), stream('b', 1)]);
  const taken = Array.from({ length: 4 }, () => streams.take('pay')?.stream);
  expect(taken).toEqual(['a', 'b', 'a', undefined]);
  expect(streams.take('ship')).toBeUndefined();
});

it('knows of a gateway what it told last: nothing, once it is gone', () => {
  const streams = new ConnectedStreams();
  streams.announced('g', [stream('a', 2)]);
  streams.announced('h', [stream('c', 1)]);
  streams.announced('g', []);
  expect([streams.take('pay')?.stream, streams.take('pay')?.stream]).toEqual(['c', undefined]);
});
