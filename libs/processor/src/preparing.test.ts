import type { Area } from '@millrace/kernel';
import { Rejected } from '@millrace/kernel';
import { Frame } from '@millrace/protocol/envelope';
import { expect, it } from 'vitest';
import type { OutboundPort, Reporter } from './ports/outbound-port.ts';
import type { Submission, UnpreparedSubmission } from './ports/submission.ts';
import { Preparing } from './preparing.ts';
import type { Processor } from './processor.ts';

const AREA = 0;
const reply = { gateway: 'g', request: 1 };
const at = (sequence: number) => ({ incarnation: 1, created: 'once', sequence, index: 0 });
const unprepared = (command: string, sequence: number, gone = new AbortController().signal): UnpreparedSubmission => ({
  ...{ area: AREA, command, body: {}, reply, trace: undefined },
  ...{ at: at(sequence), gone },
});
const settled = () => new Promise(setImmediate);

/** An area whose `Slow` is prepared when the test says so. */
function preparing() {
  const queued: string[] = [];
  const answered: object[] = [];
  const ready: ((rejected?: boolean) => void)[] = [];
  const slow = (body: object) =>
    new Promise<object>((resolve, reject) => {
      const rejection = { type: 'INVALID_ARGUMENT', reason: 'no' } as const;
      ready.push((rejected) => (rejected ? reject(new Rejected(rejection)) : resolve(body)));
    });
  const area = { name: 'deployment', number: AREA, prepare: { Slow: slow } } as unknown as Area;
  const processor = {
    submit: ({ command, at }: Submission) => queued.push(`${command} ${at?.sequence}`),
    receive: (_: Frame, place?: { sequence: number }) => queued.push(`frame ${place?.sequence}`),
  } as unknown as Processor;
  const outbound = { answer: (_: object, result: object) => answered.push(result) } as unknown as OutboundPort;
  return { queued, answered, ready, ingress: new Preparing(processor, [area], outbound, {} as Reporter) };
}

it('keeps the order of a stream: what comes behind a command that is being prepared waits for it', async () => {
  const { queued, ready, ingress } = preparing();
  ingress.submit(unprepared('Fast', 1));
  ingress.submit(unprepared('Slow', 2));
  ingress.submit(unprepared('Slow', 3));
  ingress.submit(unprepared('Fast', 4));
  ingress.receive(new Frame({ from: 9, number: 1 }), at(5));
  ready[1]?.();
  await settled();
  expect(queued).toEqual(['Fast 1']);
  ready[0]?.();
  await settled();
  expect(queued).toEqual(['Fast 1', 'Slow 2', 'Slow 3', 'Fast 4', 'frame 5']);
  ingress.receive(new Frame({ from: 9, number: 2 }), at(6));
  expect(queued.at(-1)).toBe('frame 6');
});

it('answers what its preparation rejects, and goes on', async () => {
  const { queued, answered, ready, ingress } = preparing();
  ingress.submit(unprepared('Slow', 1));
  ingress.submit(unprepared('Fast', 2));
  ready[0]?.(true);
  await settled();
  expect(answered).toEqual([expect.objectContaining({ kind: 'rejected' })]);
  expect(queued).toEqual(['Fast 2']);
});

it('drops a command whose client has gone while it is being prepared, and goes on', async () => {
  const { queued, answered, ready, ingress } = preparing();
  const client = new AbortController();
  ingress.submit(unprepared('Slow', 1, client.signal));
  ingress.submit(unprepared('Fast', 2));
  client.abort();
  ready[0]?.(true);
  await settled();
  expect(answered).toEqual([]);
  expect(queued).toEqual(['Fast 2']);
});
