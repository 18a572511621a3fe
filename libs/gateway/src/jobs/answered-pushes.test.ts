import type { JobOffer, OfferAnswer } from '@millrace/protocol';
import { expect, test } from 'vitest';
import { AnsweredPushes } from './answered-pushes.ts';

const yielded: OfferAnswer = { refused: [{ job: 1, activation: 1 }] };
const offer = (number: number, epoch = 1, partition = 1): JobOffer => ({
  ...{ partition, epoch, number, request: 'r', after: { from: 0, number: 0 }, jobs: [] },
});

test('an offer is handled once, also while it is being handled', async () => {
  const answers = new AnsweredPushes(10);
  let handled = 0;
  const handle = async () => {
    handled++;
    return yielded;
  };
  const both = [answers.answer(offer(1), handle), answers.answer(offer(1), handle)];
  expect(await Promise.all(both)).toEqual([yielded, yielded]);
  expect(handled).toBe(1);
});

test('numbers of other leaders and partitions are other pushes', async () => {
  const answers = new AnsweredPushes(10);
  let handled = 0;
  const handle = async () => ({ refused: [{ job: ++handled, activation: 1 }] });
  for (const each of [offer(1), offer(1, 2), offer(1, 1, 2)]) await answers.answer(each, handle);
  expect(handled).toBe(3);
});

test('a push whose answer is forgotten counts as delivered, and is not handled again', async () => {
  const answers = new AnsweredPushes(2);
  const handle = async () => yielded;
  for (let number = 1; number <= 4; number++) await answers.answer(offer(number), handle);
  const again = () => Promise.reject(new Error('handled again'));
  expect(await answers.answer(offer(2), again)).toEqual({ refused: [] });
  expect(await answers.answer(offer(3), again)).toEqual(yielded);
  expect(await answers.answer(offer(1, 2), handle)).toEqual(yielded);
});
