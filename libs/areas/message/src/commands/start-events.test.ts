import type { Scenario } from '@millrace/kernel/testing';
import { describe, expect, it } from 'vitest';
import { answerOf, correlate, published, scenario, variables, waiting } from '../../test/messages.ts';
import type { MessageShape } from '../area.ts';

const paid = { type: 'message', name: 'paid' };
const sent = { type: 'message', name: 'sent' };
const KEY = published.correlationKey;

/** The process `order` of this definition has these start events. */
function open(area: Scenario<MessageShape>, definition: number, starts = [paid], processId = 'order') {
  return area.whenSent('OpenStarts', { processId, definition, starts });
}

/** An area that knows a start event for the message. */
function opened(processIds: readonly string[] = ['order']) {
  const area = scenario();
  processIds.forEach((processId, index) => {
    open(area, 10 + index, [paid], processId);
  });
  return area;
}

const startOf = (message: number, more = {}) => ({
  to: 'instance',
  command: 'StartByEvent',
  body: {
    ...{ processId: 'order', definition: 10, ...paid, message, correlationKey: KEY, variables },
    ...more,
  },
});
const answered = (message: number, accepted = true, definition = 10) => ({
  message,
  processId: 'order',
  definition,
  accepted,
});
const ended = { processId: 'order', correlationKey: KEY };
/** The instance with the key is over, and what follows from that here happens. */
function end(area: Scenario<MessageShape>) {
  const outcome = area.whenSent('InstanceEnded', ended);
  const isNext = outcome.sends.some(({ command }) => command === 'StartNext');
  return isNext ? area.whenSent('StartNext', ended) : outcome;
}
const rows = ({ tables }: Scenario<MessageShape>) => [tables.messages.size, tables.locks.size];

describe('a message for a start event', () => {
  it('starts an instance of each process that has one, in the partition where it is', () => {
    const area = opened(['order', 'bill']);
    const { sends } = area.when('PublishMessage', published);
    expect(sends).toEqual([startOf(3), startOf(3, { processId: 'bill', definition: 11 })]);
  });

  it('goes to a subscription of the process instead, if there is one', () => {
    const area = opened();
    area.whenSent('OpenSubscription', waiting(1));
    expect(area.when('PublishMessage', published).sends).toEqual([correlate(1, 3)]);
    expect(area.tables.locks.size).toBe(0);
  });

  it('leaves nothing but its key when it is not buffered', () => {
    const area = opened();
    area.when('PublishMessage', { ...published, timeToLiveMs: 0 });
    expect(rows(area)).toEqual([1, 1]);
    area.whenSent('ConfirmStart', answered(2));
    expect(rows(area)).toEqual([0, 1]);
    expect(end(area).sends).toEqual([]);
    expect(rows(area)).toEqual([0, 0]);
  });

  it('waits while an instance with its key lives; then the oldest in the buffer is next', () => {
    const area = opened();
    area.when('PublishMessage', published);
    const second = area.when('PublishMessage', published);
    const third = area.when('PublishMessage', published);
    expect([...second.sends, ...third.sends]).toEqual([]);
    area.whenSent('ConfirmStart', answered(2));
    const [message] = end(area).sends;
    expect(message).toEqual(startOf(4));
    area.whenSent('ConfirmStart', answered(4));
    expect(end(area).sends).toEqual([startOf(5)]);
  });

  it('is next in a turn of its own, and no message is before it by then', () => {
    const area = opened();
    area.when('PublishMessage', published);
    area.when('PublishMessage', published);
    area.whenSent('ConfirmStart', answered(2));
    const { sends } = area.whenSent('InstanceEnded', ended);
    expect(sends).toMatchObject([{ to: 'message', command: 'StartNext', body: ended }]);
    expect(area.when('PublishMessage', published).sends).toEqual([]);
    expect(area.whenSent('StartNext', ended).sends).toEqual([startOf(4)]);
  });

  it('that is not to be buffered is gone while its key is locked', () => {
    const area = opened();
    area.when('PublishMessage', published);
    area.when('PublishMessage', { ...published, timeToLiveMs: 0 });
    area.whenSent('ConfirmStart', answered(2));
    expect(end(area).sends).toEqual([]);
  });

  it('without a key starts one each time', () => {
    const area = opened();
    const open = { ...published, correlationKey: '' };
    for (const message of [2, 3]) {
      expect(area.when('PublishMessage', open).sends).toEqual([startOf(message, { correlationKey: '' })]);
    }
    expect(area.tables.locks.size).toBe(0);
  });

  it('does not wait for another process or another key', () => {
    const area = opened();
    area.when('PublishMessage', published);
    expect(area.when('PublishMessage', { ...published, correlationKey: 'other' }).sends).toHaveLength(1);
    open(area, 11, [paid], 'bill');
    expect(area.when('PublishMessage', published).sends).toMatchObject([{ body: { processId: 'bill' } }]);
  });

  it('whose time is over by the end of the instance is passed over', () => {
    const area = opened();
    area.when('PublishMessage', published);
    area.when('PublishMessage', { ...published, timeToLiveMs: 1_000 });
    const last = area.when('PublishMessage', published);
    expect(last.answer?.[1]).toEqual({ message: 5 });
    area.whenSent('ConfirmStart', answered(2));
    expect(end(area.at(10_000)).sends).toEqual([startOf(5)]);
  });

  it('is the oldest of all start events of the process', () => {
    const area = scenario();
    open(area, 10, [paid, sent]);
    area.when('PublishMessage', published);
    const { answer } = area.when('PublishMessage', { ...published, name: 'sent' });
    area.when('PublishMessage', published);
    area.whenSent('ConfirmStart', answered(3));
    const [, { message }] = answer as [string, { message: number }];
    expect(end(area).sends).toEqual([startOf(message, { name: 'sent' })]);
  });

  it('comes to the start events in as many turns as it takes', () => {
    const processIds = Array.from({ length: 120 }, (_, index) => `process ${index}`);
    const area = opened(processIds);
    let outcome = area.when('PublishMessage', published);
    let starts = 0;
    for (let turns = 1; ; turns++) {
      starts += outcome.sends.filter(({ command }) => command === 'StartByEvent').length;
      const next = outcome.sends.find(({ command }) => command === 'ContinueMessage');
      if (!next) {
        expect(turns).toBeGreaterThan(2);
        break;
      }
      outcome = area.whenSent('ContinueMessage', next.body as { message: number });
    }
    expect(starts).toBe(120);
  });
});

describe('OpenStarts', () => {
  it('starts nothing from the buffer', () => {
    const area = scenario();
    area.when('PublishMessage', published);
    expect(open(area, 10).sends).toEqual([]);
    area.when('PublishMessage', { ...published, timeToLiveMs: 0 });
    expect(area.tables.locks.size).toBe(1);
  });

  it('replaces the start events of the version before', () => {
    const area = opened();
    open(area, 11, [sent]);
    expect(area.when('PublishMessage', published).sends).toEqual([]);
    const { sends } = area.when('PublishMessage', { ...published, name: 'sent' });
    expect(sends).toMatchObject([{ body: { definition: 11, name: 'sent' } }]);
    open(area, 0, []);
    expect(area.tables.starts.size).toBe(0);
  });

  it('leaves the keys of instances locked', () => {
    const area = opened();
    area.when('PublishMessage', published);
    open(area, 11);
    area.when('PublishMessage', published);
    area.whenSent('ConfirmStart', answered(2));
    expect(end(area).sends).toMatchObject([{ body: { definition: 11 } }]);
  });
});

describe('a message that a start event does not take', () => {
  it('goes to a subscription of the process that waits since', () => {
    const area = opened();
    area.when('PublishMessage', published);
    area.whenSent('OpenSubscription', waiting(1));
    expect(area.whenSent('ConfirmStart', answered(2, false)).sends).toEqual([correlate(1, 2)]);
    expect(rows(area)).toEqual([1, 0]);
    expect(area.tables.starts.size).toBe(0);
  });

  it('goes to the start event of a newer version that is known since', () => {
    const area = opened();
    area.when('PublishMessage', published);
    open(area, 11);
    expect(area.whenSent('ConfirmStart', answered(2, false)).sends).toMatchObject([{ body: { definition: 11 } }]);
    expect(rows(area)).toEqual([1, 1]);
  });

  it('keeps its key where it goes to a newer version: no other message with the key starts an instance', () => {
    const area = scenario();
    open(area, 10, [paid, sent]);
    area.when('PublishMessage', published);
    area.when('PublishMessage', { ...published, name: 'sent' });
    open(area, 11, [paid, sent]);
    const { sends } = area.whenSent('ConfirmStart', answered(3, false));
    expect(sends).toMatchObject([{ command: 'StartByEvent', body: { definition: 11, name: 'paid' } }]);
    expect(area.tables.locks.size).toBe(1);
  });

  it('is not offered again to a start event that is gone, and lets others with its key go on', () => {
    const area = scenario();
    open(area, 10, [paid, sent]);
    area.when('PublishMessage', published);
    area.when('PublishMessage', { ...published, name: 'sent' });
    const { sends } = area.whenSent('ConfirmStart', answered(3, false));
    expect(sends).toMatchObject([{ command: 'StartByEvent', body: { name: 'sent' } }]);
    expect(area.tables.locks.size).toBe(1);
  });

  it('is gone where it is not buffered', () => {
    const area = opened();
    area.when('PublishMessage', { ...published, timeToLiveMs: 0 });
    area.whenSent('ConfirmStart', answered(2, false));
    expect(rows(area)).toEqual([0, 0]);
  });
});

describe('a message that a subscription does not take', () => {
  it('goes to a start event that was there when it was published', () => {
    const area = opened();
    area.whenSent('OpenSubscription', waiting(1));
    area.when('PublishMessage', { ...published, timeToLiveMs: 0 });
    expect(area.whenSent('ConfirmCorrelation', answerOf(1, 3, false)).sends).toEqual([startOf(3)]);
  });

  it('goes to none that was opened later', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    area.when('PublishMessage', published);
    open(area, 10);
    expect(area.whenSent('CloseSubscription', { partition: 2, subscription: 1 }).sends).toEqual([]);
  });
});
