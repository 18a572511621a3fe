import type { Scenario } from '@millrace/kernel/testing';
import { describe, expect, it, vi } from 'vitest';
import { answerOf, published, scenario, waiting } from '../test/messages.ts';
import type { MessageShape } from './area.ts';

const paid = { type: 'message', name: 'paid' };
const ended = { processId: 'order', correlationKey: published.correlationKey };
const MANY = 1_000;

type Sent = readonly { readonly command: string; readonly body: object }[];

/** The message that was sent in one of these commands. */
function messageIn(sends: Sent): number | undefined {
  return (sends[0]?.body as { message?: number } | undefined)?.message;
}

/** Publishes messages with one name and key; the start event of the process `order` has taken the first of them. */
function startedByFirst(area: Scenario<MessageShape>, count: number): number {
  area.whenSent('OpenStarts', { processId: 'order', definition: 10, starts: [paid] });
  const [first] = Array.from({ length: count }, () => messageIn(area.when('PublishMessage', published).sends));
  return first ?? 0;
}

const confirm = (area: Scenario<MessageShape>, message: number, accepted = true) =>
  area.whenSent('ConfirmStart', { message, processId: 'order', definition: 10, accepted });

/** The instance of each message ends, and the next begins. Returns the messages in the order in which they were taken. */
function startAll(area: Scenario<MessageShape>, first: number): number[] {
  const taken: number[] = [];
  for (let message: number | undefined = first; message !== undefined; ) {
    taken.push(message);
    confirm(area, message);
    const { sends } = area.whenSent('InstanceEnded', ended);
    message = sends.length === 0 ? undefined : messageIn(area.whenSent('StartNext', ended).sends);
  }
  return taken;
}

/** How many rows of messages are read meanwhile. */
function readsOf(area: Scenario<MessageShape>, act: () => void): number {
  const get = vi.spyOn(area.tables.messages, 'get');
  act();
  return get.mock.calls.length;
}

describe('a buffer of many messages with one name and key', () => {
  it('is read in linear time by start events, in the order of the messages', () => {
    const area = scenario();
    const first = startedByFirst(area, MANY);
    let taken: number[] = [];
    const reads = readsOf(area, () => {
      taken = startAll(area, first);
    });
    expect(taken).toEqual([...area.tables.messages.entries()].map(([key]) => key));
    expect(reads).toBeLessThan(30 * MANY);
  });

  it('is read in linear time by a subscription that takes one after another', () => {
    const area = scenario();
    for (let n = 0; n < MANY; n++) area.when('PublishMessage', published);
    let taken = 0;
    const reads = readsOf(area, () => {
      let { sends } = area.whenSent('OpenSubscription', waiting(1, { interrupting: false }));
      for (let message = messageIn(sends); message !== undefined; message = messageIn(sends)) {
        taken++;
        sends = area.whenSent('ConfirmCorrelation', answerOf(1, message, true)).sends;
      }
    });
    expect(taken).toBe(MANY);
    expect(reads).toBeLessThan(30 * MANY);
  });

  it('gives a message again that was passed over and is rejected afterwards', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    const rejected = messageIn(area.when('PublishMessage', published).sends) ?? 0;
    for (let n = 0; n < 40; n++) area.when('PublishMessage', published);
    for (let n = 2; n < 42; n++) area.whenSent('OpenSubscription', waiting(n));
    expect(area.tables.passed.size).toBe(1);
    area.whenSent('ConfirmCorrelation', answerOf(1, rejected, false));
    expect(messageIn(area.whenSent('OpenSubscription', waiting(99)).sends)).toBe(rejected);
  });

  it('gives a start event again what it rejected', () => {
    const area = scenario();
    const first = startedByFirst(area, 40);
    for (let n = 2; n < 41; n++) area.whenSent('OpenSubscription', waiting(n));
    expect(area.tables.passed.size).toBe(1);
    confirm(area, first, false);
    expect(messageIn(area.whenSent('OpenSubscription', waiting(99)).sends)).toBe(first);
  });

  it('is searched anew for each process', () => {
    const area = scenario();
    const first = startedByFirst(area, 40);
    startAll(area, first);
    const { sends } = area.whenSent('OpenSubscription', waiting(1, { processId: 'bill' }));
    expect(messageIn(sends)).toBe(first);
  });

  it('leaves nothing when its messages are over', () => {
    const area = scenario();
    startAll(area, startedByFirst(area, 40));
    expect(area.tables.passed.size).toBe(1);
    area.at(100_000).whenDue();
    expect([area.tables.messages.size, area.tables.passed.size]).toEqual([0, 0]);
  });

  it('leaves nothing when the last is still on its way at its end', () => {
    const area = scenario();
    const first = startedByFirst(area, 40);
    const taken = startAll(area, first);
    area.whenSent('OpenSubscription', waiting(1, { processId: 'bill' }));
    area.at(100_000).whenDue();
    expect([area.tables.messages.size, area.tables.passed.size]).toEqual([1, 0]);
    area.whenSent('ConfirmCorrelation', answerOf(1, taken[0] ?? 0, true));
    expect(area.tables.messages.size).toBe(0);
  });
});
