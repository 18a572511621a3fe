import type { JobPush, PushAnswer } from '@millrace/protocol';
import { expect, test } from 'vitest';
import { JobRequest } from './job-request.ts';

const job = { job: 1, activation: 2, element: 3, type: 't', worker: 'w', retries: 3, deadline: 0 };
const push: JobPush = { partition: 1, epoch: 1, number: 1, request: 'r', after: { from: 0, number: 0 }, jobs: [job] };

function delivery(answers: PushAnswer[]) {
  return { push, contexts: Promise.resolve([]), settle: (answer: PushAnswer) => void answers.push(answer) };
}

test('what a request was given and has not settled is yielded when it ends, once', () => {
  const answers: PushAnswer[] = [];
  const request = new JobRequest({ signal: new AbortController().signal, peer: '' });
  const settled = delivery([]);
  request.receive(settled);
  request.receive(delivery(answers));
  request.settle(settled, { yielded: [] });
  request.end(new Error('over'));
  request.end(new Error('again'));
  expect(answers).toEqual([{ yielded: [{ job: 1, activation: 2 }] }]);
});

test('it ends with its caller, and lets go of it', async () => {
  const caller = new AbortController();
  const request = new JobRequest({ signal: caller.signal, peer: '' });
  const waiting = request.wait(60_000, performance.now() + 60_000);
  caller.abort(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
  expect(new JobRequest({ signal: caller.signal, peer: '' }).signal.aborted).toBe(true);
});

test('a wait ends with a hint, a probe, or the time', async () => {
  const request = new JobRequest({ signal: new AbortController().signal, peer: '' });
  const soon = () => performance.now() + 30;
  expect(await request.wait(60_000, soon())).toBe('over');
  expect(await request.wait(20, performance.now() + 60_000)).toBe('probe');
  const waiting = request.wait(60_000, performance.now() + 60_000);
  expect(request.idle).toBe(true);
  request.hints.add(1);
  request.wake();
  expect(await waiting).toBe('hints');
  expect(request.idle).toBe(false);
  request.deaf = true;
  expect(await request.wait(60_000, soon())).toBe('over');
});
