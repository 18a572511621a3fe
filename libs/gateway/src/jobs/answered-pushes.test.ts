import type { JobPush, PushAnswer } from '@millrace/protocol';
import { expect, test } from 'vitest';
import { AnsweredPushes } from './answered-pushes.ts';

const yielded: PushAnswer = { yielded: [{ job: 1, activation: 1 }] };
const push = (number: number, epoch = 1, partition = 1): JobPush => ({
  ...{ partition, epoch, number, request: 'r', after: { from: 0, number: 0 }, jobs: [] },
});

test('a push is handled once, also while it is being handled', async () => {
  const answers = new AnsweredPushes(10);
  let handled = 0;
  const handle = async () => {
    handled++;
    return yielded;
  };
  const both = [answers.answer(push(1), handle), answers.answer(push(1), handle)];
  expect(await Promise.all(both)).toEqual([yielded, yielded]);
  expect(handled).toBe(1);
});

test('numbers of other leaders and partitions are other pushes', async () => {
  const answers = new AnsweredPushes(10);
  let handled = 0;
  const handle = async () => ({ yielded: [{ job: ++handled, activation: 1 }] });
  for (const each of [push(1), push(1, 2), push(1, 1, 2)]) await answers.answer(each, handle);
  expect(handled).toBe(3);
});

test('a push whose answer is forgotten counts as delivered, and is not handled again', async () => {
  const answers = new AnsweredPushes(2);
  const handle = async () => yielded;
  for (let number = 1; number <= 4; number++) await answers.answer(push(number), handle);
  const again = () => Promise.reject(new Error('handled again'));
  expect(await answers.answer(push(2), again)).toEqual({ yielded: [] });
  expect(await answers.answer(push(3), again)).toEqual(yielded);
  expect(await answers.answer(push(1, 2), handle)).toEqual(yielded);
});
