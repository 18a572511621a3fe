import type { Span, TraceContext, Tracer } from '@millrace/protocol';
import { keyToInt64 } from '@millrace/protocol';
import { Metadata, Status } from 'nice-grpc';
import { expect, test, vi } from 'vitest';
import { base } from './activate.ts';
import { FakeBus, silence } from './fake-bus.ts';
import { all, running } from './running.ts';

const CONTEXT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' as TraceContext;
const jobKey = keyToInt64({ partition: 1, area: 'job', counter: 5 });

/** A tracer that keeps the spans that have ended. `samples`: whether also of calls that their client does not trace. */
function tracing(samples = false) {
  const ended: Span[] = [];
  const tracer: Tracer = {
    system: 'test',
    now: () => 0,
    begin: (traceparent) => (traceparent || samples ? { context: CONTEXT, parent: undefined } : undefined),
    next: (context) => context,
    ended: (span) => ended.push(span),
  };
  const spans = () => ended.map(({ name, attributes }) => [name.split('/')[1], attributes['rpc.grpc.status_code']]);
  return { tracer, spans };
}

const traced = { metadata: new Metadata({ traceparent: CONTEXT }) };

test('a call that is traced has one span, with its status; any other has none', async () => {
  const { tracer, spans } = tracing();
  const { client, bus } = await running({ tracer });
  await client.CompleteJob({ jobKey });
  await client.CompleteJob({ jobKey }, traced);
  bus.scripts.set('CompleteJob', async () => ({ kind: 'rejected', rejection: { type: 'NOT_FOUND', reason: 'why' } }));
  await client.CompleteJob({ jobKey }, traced).catch(() => {});
  expect(spans()).toEqual([
    ['CompleteJob', Status.OK],
    ['CompleteJob', Status.NOT_FOUND],
  ]);
});

test('so have streams: those that end, those that fail and those that their client leaves', async () => {
  const { tracer, spans } = tracing(true);
  const { client, bus } = await running({ tracer }, new FakeBus());
  // Its client does not trace it: it would mostly wait.
  await all(client.ActivateJobs(base));
  await all(client.ActivateJobs(base, traced));
  await all(client.ActivateJobs({ ...base, type: '' }, traced)).catch(() => {});
  bus.scripts.set('ActivateJobs', silence);
  const client2 = new AbortController();
  const left = all(client.ActivateJobs(base, { ...traced, signal: client2.signal })).catch(() => {});
  await vi.waitFor(() => expect(bus.received).toHaveLength(3));
  client2.abort();
  await left;
  await vi.waitFor(() => expect(spans()).toHaveLength(3), 30_000);
  expect(spans()).toEqual([
    ['ActivateJobs', Status.OK],
    ['ActivateJobs', Status.INVALID_ARGUMENT],
    ['ActivateJobs', Status.CANCELLED],
  ]);
});
