import { describe, expect, it } from 'vitest';
import { ConnectedStreams } from './connected-streams.ts';

const group = (name: string, free: number, streams = 1, type = 'pay') => {
  return { group: name, type, worker: 'w', timeoutMs: 1_000, streams, free };
};
const take = (streams: ConnectedStreams, count: number, type = 'pay') =>
  Array.from({ length: count }, () => streams.take(type)?.group);

describe('the streams that gateways have announced', () => {
  it('give places in turn, as long as there are free ones', () => {
    const streams = new ConnectedStreams();
    streams.announced('g', [group('a', 2), group('b', 1)], 0);
    expect(take(streams, 4)).toEqual(['a', 'b', 'a', undefined]);
    expect(take(streams, 1, 'ship')).toEqual([undefined]);
  });

  it('get jobs by how many they are, whatever group they are in', () => {
    const streams = new ConnectedStreams();
    streams.announced('g', [group('a', 100, 3), group('b', 100)], 0);
    expect(take(streams, 8)).toEqual(['a', 'a', 'a', 'b', 'a', 'a', 'a', 'b']);
  });

  it('stay as they were unless they are announced anew', () => {
    const streams = new ConnectedStreams();
    streams.announced('g', [group('a', 1), group('b', 1)], 0);
    expect(take(streams, 2)).toEqual(['a', 'b']);
    streams.announced('g', [group('b', 2)], 1);
    expect(take(streams, 3)).toEqual(['b', 'b', undefined]);
  });

  it('are gone when the last of a group has closed, or their gateway is gone', () => {
    const streams = new ConnectedStreams();
    streams.announced('g', [group('a', 5), group('b', 5)], 0);
    streams.announced('h', [group('c', 2)], 0);
    streams.announced('g', [group('a', 0, 0)], 1);
    expect(take(streams, 2)).toEqual(['b', 'c']);
    streams.gone('g');
    expect(take(streams, 2)).toEqual(['c', undefined]);
    streams.announced('g', [group('a', 1)], 2);
    expect(take(streams, 2)).toEqual(['a', undefined]);
  });

  it('are forgotten when they have not been announced for 30 s', () => {
    const streams = new ConnectedStreams();
    streams.announced('g', [group('a', 5), group('b', 5)], 0);
    streams.announced('g', [group('b', 5)], 20_000);
    streams.tick(29_000);
    expect(take(streams, 2)).toEqual(['a', 'b']);
    streams.tick(30_000);
    expect(take(streams, 2)).toEqual(['b', 'b']);
  });
});
