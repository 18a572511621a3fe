import type { Frame } from '@millrace/protocol/envelope';
import { expect, it } from 'vitest';
import type { OutboundPort } from '../ports/outbound-port.ts';
import { ProcessorState } from '../state/processor-state.ts';
import { Channels } from './channels.ts';
import { Receiving } from './receiving.ts';

const SENDER = 9;
const RECEIVER = 10;

/** Two processors without areas, and what leaves them. */
function twoEnds() {
  const left: Frame[] = [];
  const missing: number[] = [];
  const outbound = {
    send: (frame: Frame) => left.push(frame),
    acknowledge: () => {},
    missing: (_to: number, _from: number, number: number) => missing.push(number),
  } as unknown as OutboundPort;
  const state = new ProcessorState(SENDER, []);
  const channels = new Channels(state, outbound, ({ body }) => body);
  for (let number = 1; number <= 3; number++) {
    state.applySend({ to: RECEIVER, number, area: 1, code: 1, body: new Uint8Array(), reply: undefined });
    channels.release(RECEIVER, number, 0);
  }
  return { channels, left, missing, receiving: new Receiving(new ProcessorState(RECEIVER, []), outbound) };
}

it('a send that came in but is not committed stays with its sender when a gap is reported', () => {
  const { channels, left, missing, receiving } = twoEnds();
  const [first, , third] = left as [Frame, Frame, Frame];
  expect(receiving.letIn(first)).toBe(true);
  // The second was lost. The first waits for its batch, and would be gone if the receiver crashed now.
  expect(receiving.letIn(third)).toBe(false);
  expect(missing).toEqual([2]);
  left.length = 0;
  channels.missing(RECEIVER, 2, 0);
  expect(left.map(({ number }) => number)).toEqual([2, 3]);
  expect(channels.hasArrived(RECEIVER, 1)).toBe(false);
  expect(channels.takeDrops()).toEqual([]);
});
