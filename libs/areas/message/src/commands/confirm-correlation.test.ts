import { describe, expect, it } from 'vitest';
import { answerOf, correlate, published, rows, scenario, waiting } from '../../test/messages.ts';

const atOnce = { ...published, timeToLiveMs: 0 };

describe('ConfirmCorrelation', () => {
  it('is the end of a message that is not buffered, and an interrupting subscription takes no more', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    area.when('PublishMessage', atOnce);
    area.whenSent('ConfirmCorrelation', answerOf(1, 2, true));
    expect(rows(area)).toEqual([0, 1]);
    expect(area.when('PublishMessage', atOnce).sends).toEqual([]);
  });

  it('lets a subscription that is not interrupting take the next', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1, { interrupting: false }));
    area.when('PublishMessage', published);
    area.when('PublishMessage', published);
    expect(area.whenSent('ConfirmCorrelation', answerOf(1, 2, true)).sends).toEqual([correlate(1, 3)]);
    expect(area.whenSent('ConfirmCorrelation', answerOf(1, 3, true)).sends).toEqual([]);
    expect(area.when('PublishMessage', atOnce).sends).toEqual([correlate(1, 4)]);
  });

  it('gives a message that was not taken to the next of the process, whose time is over or not', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    area.whenSent('OpenSubscription', waiting(2));
    area.when('PublishMessage', atOnce);
    expect(area.whenSent('ConfirmCorrelation', answerOf(1, 3, false)).sends).toEqual([correlate(2, 3)]);
    area.whenSent('ConfirmCorrelation', answerOf(2, 3, false));
    expect(rows(area)).toEqual([0, 2]);
  });

  it('does not give it to one that waits only since its time is over', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    area.when('PublishMessage', atOnce);
    area.whenSent('OpenSubscription', waiting(2));
    expect(area.whenSent('ConfirmCorrelation', answerOf(1, 2, false)).sends).toEqual([]);
    expect(rows(area)).toEqual([0, 2]);
  });

  it('changes nothing where the message is not on its way to that subscription', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    area.when('PublishMessage', published);
    for (const answer of [answerOf(1, 9, true), answerOf(2, 2, true), { ...answerOf(1, 2, false), partition: 3 }]) {
      expect(area.whenSent('ConfirmCorrelation', answer).events).toEqual([]);
    }
  });
});
