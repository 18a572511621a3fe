import { describe, expect, it } from 'vitest';
import { answerOf, correlate, published, rows, scenario, waiting } from '../../test/messages.ts';

const atOnce = { ...published, timeToLiveMs: 0 };
const close = (subscription: number) => ({ partition: 2, subscription });

describe('CloseSubscription', () => {
  it('ends it, and one that there is not', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    area.whenSent('CloseSubscription', close(1));
    expect(area.whenSent('CloseSubscription', close(1)).events).toEqual([]);
    expect(rows(area)).toEqual([0, 0]);
  });

  it('gives the message that was on its way to the next of the process', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    area.whenSent('OpenSubscription', waiting(2));
    area.when('PublishMessage', atOnce);
    const outcome = area.whenSent('CloseSubscription', close(1));
    expect(outcome.events.map(([name]) => name)).toEqual(['MessageRejected', 'SubscriptionClosed', 'MessageSent']);
    expect(outcome.sends).toEqual([correlate(2, 3)]);
  });

  it('puts it back into the buffer where no other subscription is open', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    area.when('PublishMessage', published);
    area.whenSent('CloseSubscription', close(1));
    expect(area.whenSent('OpenSubscription', waiting(2)).sends).toEqual([correlate(2, 2)]);
  });

  it('leaves a message that was taken alone', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    area.whenSent('OpenSubscription', waiting(2));
    area.when('PublishMessage', published);
    area.whenSent('ConfirmCorrelation', answerOf(1, 3, true));
    expect(area.whenSent('CloseSubscription', close(1)).sends).toEqual([]);
  });
});
