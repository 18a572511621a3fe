import { Frame } from '@millrace/protocol/envelope';
import { expect, it } from 'vitest';
import { Inbox } from './inbox.ts';

const at = (sequence: number) => ({ incarnation: 1, created: '', sequence, index: 0 });

/** Pushes commands (`c`) and sends (`s`) as they stand in a command stream. */
function inboxOf(stream: string): Inbox {
  const inbox = new Inbox();
  [...stream].forEach((kind, index) => {
    const place = at(index + 1);
    if (kind === 's') inbox.push({ kind: 'received', frame: new Frame(), at: place }, index);
    else {
      const command = { area: 1, command: 'Go', body: {}, reply: undefined, trace: undefined };
      inbox.push({ kind: 'submitted', ...command, at: place }, index);
    }
  });
  return inbox;
}

/** Takes in this order. @returns how far the stream was read after each */
function readAfter(inbox: Inbox, order: string): (number | undefined)[] {
  return [...order].map((kind) => (kind === 's' ? inbox.takeReceived() : inbox.takeSubmitted())?.read?.sequence);
}

it('reads on in the command stream where things are taken as they came', () => {
  expect(readAfter(inboxOf('cssc'), 'cssc')).toEqual([1, 2, 3, 4]);
});

it('never reads past a command that waits, so it comes again after a crash', () => {
  expect(readAfter(inboxOf('cscss'), 'ssscc')).toEqual([undefined, undefined, undefined, 1, 3]);
});

it('never reads back', () => {
  expect(readAfter(inboxOf('scsc'), 'ccss')).toEqual([2, 4, undefined, undefined]);
  expect(readAfter(inboxOf('scs'), 'css')).toEqual([2, undefined, 3]);
});

it('says how long the oldest waits, of both kinds, in a batch and before one', () => {
  const inbox = inboxOf('sc');
  expect(inbox.oldest).toBe(0);
  inbox.takeReceived();
  inbox.batchEnds(1);
  expect(inbox.oldest).toBe(0);
  inbox.committed(1, 5);
  expect(inbox.oldest).toBe(1);
  inbox.takeSubmitted();
  inbox.batchEnds(2);
  inbox.committed(2, 9);
  expect(inbox.oldest).toBeUndefined();
  expect(inbox.takeLongestWait(9)).toBe(8);
});
