import { traceContext } from '@millrace/protocol';
import { afterEach, expect, it } from 'vitest';
import type { Tracing } from '../src/index.ts';
import { openTracing } from '../src/index.ts';
import { OtlpReceiver } from '../src/testing/index.ts';

const CALLER = traceContext('0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331');
const NOT_SAMPLED = CALLER.replace(/01$/, '00');

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Tracing that is on, and where its spans go. */
async function tracing(sampling: { ratio: number; followsCaller: boolean } = { ratio: 1, followsCaller: true }) {
  const receiver = await OtlpReceiver.start();
  const naming = { service: 'till', system: 'test', warn: () => {} };
  const opened = (await openTracing({ url: `${receiver.endpoint}/v1/traces`, ...sampling }, naming)) as Tracing;
  closers.push(
    () => opened.close(),
    () => receiver.close(),
  );
  return { receiver, ...opened };
}

it('is off without settings', async () => {
  expect(await openTracing(undefined, { service: 'till', system: 'test', warn: () => {} })).toBeUndefined();
});

it('exports a span as it is', async () => {
  const { receiver, tracer, close } = await tracing();
  const context = tracer.next(CALLER);
  const link = tracer.begin(undefined)?.context as string;
  const [start, end] = [1_700_000_000_123.25, 1_700_000_000_124.5];
  const attributes = { 'millrace.partition': 3, 'millrace.command': 'Pay' };
  tracer.ended({ context, parent: CALLER, link, name: 'process Pay', kind: 'consumer', start, attributes }, end);
  await close();
  expect(receiver.spans).toEqual([
    {
      ...{ service: 'till', name: 'process Pay', kind: 5, attributes, error: undefined },
      ...{ traceId: CALLER.slice(3, 35), spanId: context.slice(36, 52), parentSpanId: CALLER.slice(36, 52) },
      ...{ start: 1_700_000_000_123_250_000n, end: 1_700_000_000_124_500_000n },
      links: [{ traceId: link.slice(3, 35), spanId: link.slice(36, 52) }],
    },
  ]);
});

it('says that a span failed', async () => {
  const { receiver, tracer, close } = await tracing();
  const { context, parent } = tracer.begin(undefined) ?? { context: '', parent: undefined };
  const error = 'Error: no';
  tracer.ended({ context, parent, name: 'n', kind: 'server', start: 1, attributes: {}, error }, 2);
  await close();
  expect(receiver.spans).toMatchObject([{ parentSpanId: '', kind: 2, error }]);
});

it('goes on with a caller, and does not where that is not sampled', async () => {
  const { tracer } = await tracing({ ratio: 0, followsCaller: true });
  expect(tracer.begin(CALLER)?.parent).toBe(CALLER);
  expect(tracer.begin(CALLER)?.context.slice(0, 36)).toBe(CALLER.slice(0, 36));
  expect(tracer.begin(undefined)).toBeUndefined();
  const all = await tracing({ ratio: 1, followsCaller: true });
  expect(all.tracer.begin(NOT_SAMPLED)).toBeUndefined();
  expect(all.tracer.begin('nonsense')?.parent).toBeUndefined();
  expect(all.tracer.begin(undefined)).toBeDefined();
});

it('decides by itself where it does not follow the caller', async () => {
  const none = await tracing({ ratio: 0, followsCaller: false });
  expect(none.tracer.begin(CALLER)).toBeUndefined();
  const all = await tracing({ ratio: 1, followsCaller: false });
  expect(all.tracer.begin(NOT_SAMPLED)?.parent).toBe(CALLER);
});

it('says once that the collector takes nothing', async () => {
  const receiver = await OtlpReceiver.start();
  closers.push(() => receiver.close());
  let warned: (text: string) => void = () => {};
  const first = new Promise<string>((resolve) => (warned = resolve));
  let warnings = 0;
  const warn = (text: string) => {
    warnings++;
    warned(text);
  };
  const sampling = { ratio: 1, followsCaller: true };
  const url = `${receiver.endpoint}/elsewhere`;
  const { tracer, close } = (await openTracing({ url, ...sampling }, { service: 's', system: 't', warn })) as Tracing;
  // So many that they do not wait for others.
  for (let n = 0; n < 1_200; n++) {
    const { context, parent } = tracer.begin(undefined) ?? { context: '', parent: undefined };
    tracer.ended({ context, parent, name: 'n', kind: 'server', start: 1, attributes: {} }, 2);
  }
  expect(await first).toContain(`Spans could not be exported to ${url}: `);
  await close();
  expect(warnings).toBe(1);
});
