import { describe, expect, it } from 'vitest';
import { answerOf, correlate, published, rows, scenario, waiting } from '../../test/messages.ts';

const atOnce = { ...published, timeToLiveMs: 0 };

describe('PublishMessage', () => {
  it('is answered at once, and buffered while its time lasts', () => {
    const area = scenario();
    const outcome = area.when('PublishMessage', published);
    expect(outcome.answer).toEqual(['PublishMessageAnswer', { message: 1 }]);
    expect(outcome.sends).toEqual([]);
    expect(area.tables.messages.get(1)).toMatchObject({ deadline: 61_000, taken: [] });
  });

  it('leaves nothing without a subscription or a time to live', () => {
    const area = scenario();
    for (const timeToLiveMs of [0, -1]) area.when('PublishMessage', { ...published, timeToLiveMs });
    expect(rows(area)).toEqual([0, 0]);
  });

  it('goes to one subscription of each process, to the one that has waited longest', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', { ...waiting(2), element: 50 });
    area.whenSent('OpenSubscription', { ...waiting(1), element: 40 });
    area.whenSent('OpenSubscription', waiting(3, { processId: 'bill' }));
    area.whenSent('OpenSubscription', { ...waiting(4, { processId: 'other' }), name: 'another' });
    area.whenSent('OpenSubscription', { ...waiting(5, { processId: 'other' }), correlationKey: 'order-8' });
    expect(area.when('PublishMessage', atOnce).sends).toEqual([correlate(1, 6), correlate(3, 6)]);
  });

  it('outlives its time while it is on its way', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    area.when('PublishMessage', atOnce);
    expect(rows(area)).toEqual([1, 1]);
  });

  it('does not send a subscription a second message while one is on its way', () => {
    const area = scenario();
    area.whenSent('OpenSubscription', waiting(1));
    expect(area.when('PublishMessage', published).sends).toEqual([correlate(1, 2)]);
    expect(area.when('PublishMessage', published).sends).toEqual([]);
  });

  it('rejects a second one with its id, name and key while the first is buffered', () => {
    const area = scenario();
    const withId = { ...published, messageId: 'm' };
    area.when('PublishMessage', withId);
    expect(area.when('PublishMessage', withId).rejection).toEqual({
      type: 'ALREADY_EXISTS',
      reason: "Expected to publish a new message with id 'm', but a message with that id was already published",
    });
    for (const other of [{ name: 'x' }, { correlationKey: 'x' }, { messageId: 'x' }]) {
      expect(area.when('PublishMessage', { ...withId, ...other }).rejection).toBeUndefined();
    }
    area.at(61_000);
    expect(area.when('PublishMessage', withId).rejection).toBeUndefined();
  });

  it('takes any number without an id, or with one that is not buffered', () => {
    const area = scenario();
    for (const each of [published, published, { ...atOnce, messageId: 'm' }, { ...atOnce, messageId: 'm' }]) {
      expect(area.when('PublishMessage', each).rejection).toBeUndefined();
    }
  });

  it('continues later with those for whom the turn has no room, even if all others have answered by then', () => {
    const area = scenario();
    for (let i = 1; i <= 150; i++) area.whenSent('OpenSubscription', waiting(i, { processId: `p${i}` }));
    const { sends } = area.when('PublishMessage', atOnce);
    expect(sends.at(-1)).toEqual({ to: 'message', command: 'ContinueMessage', body: { message: 151 }, later: true });
    for (const { body } of sends) {
      if ('subscription' in body) area.whenSent('ConfirmCorrelation', answerOf(body.subscription as number, 151, true));
    }
    const rest = area.whenSent('ContinueMessage', { message: 151 });
    const reached = [...sends.slice(0, -1), ...rest.sends].map(
      ({ body }) => 'subscription' in body && body.subscription,
    );
    expect(reached).toEqual(Array.from({ length: 150 }, (_, i) => i + 1));
  });
});
