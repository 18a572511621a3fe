import { expect, it } from 'vitest';
import { PendingCalls } from './pending-calls.ts';

const never = new AbortController().signal;
const unexpected = () => expect.fail('Called although it must not be');

it('ends each call once, with its own result', () => {
  const calls = new PendingCalls<string>();
  const ended: string[] = [];
  const [a, b] = ['a', 'b'].map((name) => calls.add(never, (result) => ended.push(`${name} ${result}`), unexpected));
  calls.end(b ?? 0, 'second');
  calls.end(a ?? 0, 'first');
  calls.end(a ?? 0, 'again');
  calls.end(99, 'unknown');
  expect(ended).toEqual(['b second', 'a first']);
});

it('drops the result of a call that was aborted, before or after it was sent', () => {
  const calls = new PendingCalls<string>();
  const reasons: unknown[] = [];
  const controller = new AbortController();
  const request = calls.add(controller.signal, unexpected, (reason) => reasons.push(reason));
  controller.abort('too late');
  calls.end(request ?? 0, 'done');
  expect(calls.add(controller.signal, unexpected, (reason) => reasons.push(reason))).toBeUndefined();
  expect(reasons).toEqual(['too late', 'too late']);
});
