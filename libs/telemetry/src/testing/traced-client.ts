import { readFile } from 'node:fs/promises';
import { Client, credentials, Metadata } from '@grpc/grpc-js';
import type { Int64 } from '@millrace/protocol';
import { int64ToText, numberToInt64 } from '@millrace/protocol';
import { Gateway } from '@millrace/protocol/gateway';
import type { TextMapGetter } from '@opentelemetry/api';
import { context, ROOT_CONTEXT, SpanKind } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { OtlpReceiver } from './otlp-receiver.ts';

const MODEL = new URL('../../../../infra/examples/one-task.bpmn', import.meta.url);
const PROCESS = 'one-task';
const TYPE = 'pay';
/** What a client says that does not sample its call. */
export const NOT_SAMPLED = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00';
const CALL_MS = 300_000;
const JOB_MS = 900_000;

/** What a worker does with the trace that it finds in its job. */
export type WorkerTracing = 'goes on' | 'knows nothing of it' | 'does not sample';

type Headers = Readonly<Record<string, string>>;
type Rpc = 'DeployResource' | 'CreateProcessInstance' | 'CompleteJob';

const getter: TextMapGetter<Headers> = { get: (carrier, key) => carrier[key], keys: Object.keys };

/** A client and a worker that trace what they do with OpenTelemetry's SDK, as anybody's do. */
export class TracedClient {
  readonly #client: Client;
  readonly #provider: TracerProvider;
  readonly #propagator = new W3CTraceContextPropagator();

  constructor(address: string, { endpoint }: OtlpReceiver) {
    this.#client = new Client(address, credentials.createInsecure());
    const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` });
    this.#provider = new TracerProvider({
      resource: resourceFromAttributes({ 'service.name': 'worker' }),
      spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 100 })],
    });
  }

  async deploy(): Promise<void> {
    await this.#call('DeployResource', { resources: [{ name: 'one-task.bpmn', content: await readFile(MODEL) }] });
  }

  /** Starts an instance, and gives its key. `traceparent`: what the client says of its own trace. */
  async create(traceparent?: string): Promise<string> {
    const metadata = new Metadata();
    if (traceparent !== undefined) metadata.set('traceparent', traceparent);
    const created = await this.#call('CreateProcessInstance', { bpmnProcessId: PROCESS, version: -1 }, metadata);
    return int64ToText((created as { readonly processInstanceKey: Int64 }).processInstanceKey);
  }

  /** Waits for one job, works and completes it. Gives its custom headers. */
  async work(tracing: WorkerTracing): Promise<Headers> {
    const { key, customHeaders } = await this.#nextJob();
    const headers = JSON.parse(customHeaders) as Headers;
    const metadata = new Metadata();
    if (tracing !== 'goes on') {
      if (tracing === 'does not sample') metadata.set('traceparent', NOT_SAMPLED);
      await this.#call('CompleteJob', { jobKey: key }, metadata);
      return headers;
    }
    const parent = this.#propagator.extract(ROOT_CONTEXT, headers, getter);
    const span = this.#provider.getTracer('worker').startSpan('work', { kind: SpanKind.CONSUMER }, parent);
    const own = { traceparent: `00-${span.spanContext().traceId}-${span.spanContext().spanId}-01` };
    metadata.set('traceparent', own.traceparent);
    await context.with(parent, () => this.#call('CompleteJob', { jobKey: key }, metadata));
    span.end();
    return headers;
  }

  async close(): Promise<void> {
    await this.#provider.shutdown();
    this.#client.close();
  }

  #call(rpc: Rpc, request: object, metadata = new Metadata()): Promise<object> {
    const { request: input, response: output } = Gateway[rpc];
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest<object, object>(
        `/gateway_protocol.Gateway/${rpc}`,
        (message) => Buffer.from(input.encode(message).finish()),
        (bytes) => output.decode(bytes),
        request,
        metadata,
        { deadline: Date.now() + CALL_MS },
        (error, response) => (error ? reject(error) : resolve(response ?? {})),
      );
    });
  }

  #nextJob(): Promise<{ readonly key: Int64; readonly customHeaders: string }> {
    const { request: input, response: output } = Gateway.ActivateJobs;
    const [timeout, requestTimeout] = [numberToInt64(JOB_MS), numberToInt64(CALL_MS)];
    return new Promise((resolve, reject) => {
      const stream = this.#client.makeServerStreamRequest(
        '/gateway_protocol.Gateway/ActivateJobs',
        (message: Parameters<typeof input.encode>[0]) => Buffer.from(input.encode(message).finish()),
        (bytes) => output.decode(bytes),
        { type: TYPE, worker: 'worker', timeout, maxJobsToActivate: 1, requestTimeout },
        { deadline: Date.now() + 2 * CALL_MS },
      );
      stream.on('data', ({ jobs }: ReturnType<typeof output.decode>) => {
        const [job] = jobs;
        if (job) resolve(job);
      });
      stream.on('end', () => reject(new Error('There was no job')));
      stream.on('error', reject);
    });
  }
}
