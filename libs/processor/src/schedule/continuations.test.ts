import { expect, it } from 'vitest';
import { Continuations } from './continuations.ts';
import type { LocalSend } from './work-queue.ts';

const reply = { gateway: 'g', request: 1 };

function send(id: number, fields: Partial<LocalSend> = {}): LocalSend {
  const bytes = new Uint8Array([id]);
  const none = { reply: undefined, trace: undefined, number: undefined };
  return { area: 1, command: 'Continue', body: { id }, bytes, origin: 'continued', ...none, ...fields };
}

const idOf = (taken: LocalSend | undefined) => taken?.bytes[0];

it('queues one at a time for the same thing, also when it is handled again', () => {
  const waiting = new Continuations();
  expect([waiting.push(send(1)), waiting.push(send(2)), waiting.push(send(1))]).toEqual([true, true, false]);
  expect([idOf(waiting.shift()), waiting.push(send(1)), waiting.length]).toEqual([1, true, 2]);
  expect(waiting.push(send(1, { command: 'Other' }))).toBe(true);
});

it('drops none that a client waits for', () => {
  const waiting = new Continuations();
  expect([waiting.push(send(1)), waiting.push(send(1, { reply })), waiting.push(send(1))]).toEqual([true, true, false]);
  expect([waiting.shift()?.reply, waiting.shift()?.reply, waiting.shift()]).toEqual([undefined, reply, undefined]);
});

it('keeps what a batch has left, in order, once', () => {
  const waiting = new Continuations();
  const kept: (number | undefined)[] = [];
  const keep = (left: LocalSend) => kept.push(idOf(left));
  for (const id of [1, 2]) waiting.push(send(id));
  waiting.keepRest(keep);
  waiting.push(send(3));
  expect(idOf(waiting.shift())).toBe(1);
  expect(waiting.push(send(2))).toBe(false);
  waiting.push(send(1));
  waiting.keepRest(keep);
  expect(kept).toEqual([1, 2, 3, 1]);
  expect([waiting.shift(), waiting.shift(), waiting.shift()].map((taken) => [idOf(taken), taken?.number])).toEqual([
    ...[
      [2, 2],
      [3, 3],
      [1, 4],
    ],
  ]);
});
