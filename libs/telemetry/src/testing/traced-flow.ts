import type { ReceivedSpan } from './otlp.ts';
import type { OtlpReceiver } from './otlp-receiver.ts';
import type { Branch } from './span-tree.ts';
import { ROOT, sorted, treeOf } from './span-tree.ts';
import type { WorkerTracing } from './traced-client.ts';
import { TracedClient } from './traced-client.ts';

/** How an engine's spans are called: by service, and by whether its areas are apart. */
export interface Mounted {
  readonly gateway: string;
  readonly instance: string;
  readonly job: string;
  /** Whether commands, sends and answers are published, so that there are spans of that. */
  readonly isApart: boolean;
}

/** What came of an instance that was created, worked on and completed. */
export interface TracedFlow {
  readonly instance: string;
  readonly customHeaders: Readonly<Record<string, string>>;
  /** The trace that the instance was created in. */
  readonly tree: readonly Branch[];
  /** What the trace should be. */
  readonly expected: readonly Branch[];
  /** The spans of that trace. */
  readonly spans: readonly ReceivedSpan[];
}

/** Runs an instance of one task from its creation to its end, and waits for its spans. */
export async function tracedFlow(
  address: string,
  receiver: OtlpReceiver,
  mounted: Mounted,
  tracing: WorkerTracing,
): Promise<TracedFlow> {
  const client = new TracedClient(address, receiver);
  try {
    await client.deploy();
    const instance = await client.create();
    const customHeaders = await client.work(tracing);
    const created = await receiver.until((spans) => rootOf(spans, instance) !== undefined);
    const traceId = rootOf(created, instance)?.traceId ?? '';
    const expected = expectedTree(mounted, tracing);
    const spans = await receiver.until(
      (all) => all.filter((span) => span.traceId === traceId).length >= expected.length,
    );
    const own = spans.filter((span) => span.traceId === traceId);
    return { instance, customHeaders, tree: treeOf(spans, traceId), expected, spans: own };
  } finally {
    await client.close();
  }
}

function rootOf(spans: readonly ReceivedSpan[], instance: string): ReceivedSpan | undefined {
  const key = 'millrace.process_instance_key';
  return spans.find(({ parentSpanId, attributes }) => parentSpanId === '' && attributes[key] === instance);
}

/** From the client's call that creates the instance to the answer to its worker. */
function expectedTree({ gateway, instance, job, isApart }: Mounted, tracing: WorkerTracing): readonly Branch[] {
  const branches: Branch[] = [[`${gateway}: CreateProcessInstance`, ROOT]];
  const hop = (from: string, verb: 'publish' | 'send', command: string, to: string): string => {
    let parent = from;
    if (isApart) {
      const sender = `${from.split(':')[0]}: ${verb} ${command}`;
      branches.push([sender, from]);
      parent = sender;
    }
    branches.push([`${to}: process ${command}`, parent]);
    return `${to}: process ${command}`;
  };
  const created = hop(`${gateway}: CreateProcessInstance`, 'publish', 'CreateInstance', instance);
  if (isApart) branches.push([`${instance}: answer CreateInstance`, created]);
  const madeJob = hop(created, 'send', 'CreateJob', job);
  branches.push([`${gateway}: hand on pay`, madeJob]);
  let completing = `${job}: process CompleteJob`;
  if (tracing === 'goes on') {
    branches.push(['worker: work', `${gateway}: hand on pay`], [`${gateway}: CompleteJob`, 'worker: work']);
    completing = hop(`${gateway}: CompleteJob`, 'publish', 'CompleteJob', job);
  } else branches.push([completing, madeJob]);
  const completed = hop(completing, 'send', 'CompleteElement', instance);
  if (isApart) branches.push([`${instance}: answer CompleteElement`, completed]);
  return sorted(branches);
}
