import { describe, expect, it } from 'vitest';
import { answerOf, correlate, published, scenario, waiting } from '../../test/messages.ts';

describe('OpenSubscription', () => {
  it('gets the oldest message in the buffer that is for it', () => {
    const area = scenario();
    area.when('PublishMessage', { ...published, name: 'another' });
    area.when('PublishMessage', published);
    area.when('PublishMessage', published);
    expect(area.whenSent('OpenSubscription', waiting(1)).sends).toEqual([correlate(1, 2)]);
  });

  it('does not get what another of its process has, or had; another process does', () => {
    const area = scenario();
    area.when('PublishMessage', published);
    area.whenSent('OpenSubscription', waiting(1));
    expect(area.whenSent('OpenSubscription', waiting(2)).sends).toEqual([]);
    area.whenSent('ConfirmCorrelation', answerOf(1, 1, true));
    expect(area.whenSent('OpenSubscription', waiting(3)).sends).toEqual([]);
    expect(area.whenSent('OpenSubscription', waiting(4, { processId: 'bill' })).sends).toEqual([correlate(4, 1)]);
  });

  it('passes over a message whose time is over, although it is still there', () => {
    const area = scenario();
    area.when('PublishMessage', published);
    expect(area.at(61_000).whenSent('OpenSubscription', waiting(1)).sends).toEqual([]);
    expect(area.tables.messages.size).toBe(1);
  });
});
