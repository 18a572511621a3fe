import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StoredSends } from './stored-sends.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('lets an answer go at once where no send is under way', () => {
  const left: string[] = [];
  new StoredSends().hold(() => left.push('a'));
  expect(left).toEqual(['a']);
});

it('holds an answer until the sends before it are stored, in whatever order, and keeps the order of answers', () => {
  const sends = new StoredSends();
  const left: string[] = [];
  const [first, second] = [sends.sent(), sends.sent()];
  sends.hold(() => left.push('a'));
  const third = sends.sent();
  sends.hold(() => left.push('b'));
  second();
  expect(left).toEqual([]);
  third();
  first();
  expect(left).toEqual(['a', 'b']);
});

it('waits for a second at most: the commit stands', () => {
  const sends = new StoredSends();
  const left: string[] = [];
  sends.sent();
  sends.hold(() => left.push('a'));
  vi.advanceTimersByTime(900);
  expect(left).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(left).toEqual(['a']);
});
