import { describe, expect, it } from 'vitest';
import { answerOf, correlate, published, rows, scenario, waiting } from '../../test/messages.ts';

describe('the time of a message', () => {
  it('is over when it says so, and not before', () => {
    const area = scenario();
    area.when('PublishMessage', published);
    expect(area.at(60_999).whenDue()).toEqual([]);
    expect(
      area
        .at(61_000)
        .whenDue()
        .map(({ events }) => events),
    ).toEqual([[['MessageRemoved', { message: 1 }]]]);
    expect(rows(area)).toEqual([0, 0]);
  });

  it('does not end a message that is on its way: those who waited in time may still take it', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    area.whenSent('OpenSubscription', waiting(2));
    area.when('PublishMessage', published);
    area.at(61_000).whenDue();
    area.whenSent('OpenSubscription', { ...waiting(3), element: 1 });
    expect(area.whenSent('ConfirmCorrelation', answerOf(1, 3, false)).sends).toEqual([correlate(2, 3)]);
    area.whenSent('ConfirmCorrelation', answerOf(2, 3, false));
    expect(rows(area)).toEqual([0, 3]);
  });
});
