import type { PublishResult } from '@millrace/nats/bus';
import { areaNumbers, processorNumber } from '@millrace/protocol';
import { Frame } from '@millrace/protocol/envelope';
import { expect, it } from 'vitest';
import { LeaderLease } from './leader-lease.ts';
import type { NatsOutboundPortOptions } from './nats-outbound-port.ts';
import { NatsOutboundPort } from './nats-outbound-port.ts';

/** The job processor of partition 2. */
const TO = processorNumber(2, areaNumbers.job);

it('tells people once why the stream of another processor does not take what is sent', () => {
  const warnings: string[] = [];
  let result: PublishResult = { kind: 'stored' };
  const commands = { push: (_to: number, _item: object, told: (result: PublishResult) => void) => told(result) };
  const outbound = new NatsOutboundPort({
    publishers: { commands } as unknown as NatsOutboundPortOptions['publishers'],
    pushes: {} as NatsOutboundPortOptions['pushes'],
    signals: {} as NatsOutboundPortOptions['signals'],
    lease: new LeaderLease(),
    tracer: undefined,
    warn: (message) => warnings.push(message),
  });
  const send = (next: PublishResult) => {
    result = next;
    outbound.send(new Frame({ from: 9, to: TO, number: 1 }));
  };
  const rejected = { kind: 'rejected', reason: 'no space left' } as const;
  for (const next of [{ kind: 'stored' }, { kind: 'unreachable' }, rejected, rejected, rejected] as const) send(next);
  expect(warnings).toEqual(['What is sent to job 2 is not taken: no space left']);
  for (const next of [{ kind: 'stored' }, rejected] as const) send(next);
  expect(warnings).toHaveLength(2);
});
