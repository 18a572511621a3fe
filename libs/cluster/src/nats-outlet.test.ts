import type { Fate } from '@millrace/nats/bus';
import { Frame } from '@millrace/protocol/envelope';
import { expect, it } from 'vitest';
import type { NatsOutletOptions } from './nats-outlet.ts';
import { NatsOutlet } from './nats-outlet.ts';
import { Trust } from './trust.ts';

/** The job processor of partition 2. */
const TO = 2 * 8 + 2;

it('tells people once why the stream of another processor does not take what is sent', () => {
  const warnings: string[] = [];
  let fate: Fate = { kind: 'stored' };
  const commands = { push: (_to: number, _item: object, told: (fate: Fate) => void) => told(fate) };
  const outlet = new NatsOutlet({
    wires: { commands } as unknown as NatsOutletOptions['wires'],
    offers: {} as NatsOutletOptions['offers'],
    signals: {} as NatsOutletOptions['signals'],
    trust: new Trust(),
    tracer: undefined,
    warn: (message) => warnings.push(message),
  });
  const send = (next: Fate) => {
    fate = next;
    outlet.send(new Frame({ from: 9, to: TO, number: 1 }));
  };
  const refused = { kind: 'refused', reason: 'no space left' } as const;
  for (const next of [{ kind: 'stored' }, { kind: 'nobody' }, refused, refused, refused] as const) send(next);
  expect(warnings).toEqual(['What is sent to job 2 is not taken: no space left']);
  for (const next of [{ kind: 'stored' }, refused] as const) send(next);
  expect(warnings).toHaveLength(2);
});
