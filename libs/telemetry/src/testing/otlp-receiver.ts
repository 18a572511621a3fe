import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { ReceivedSpan } from './otlp.ts';
import { spansOf } from './otlp.ts';

const LOOK_MS = 50;
const PATIENCE_MS = 300_000;

/** A collector of a test: it takes spans over HTTP, as protobuf, and keeps them. */
export class OtlpReceiver {
  /** What to set as the endpoint: `http://host:port`. */
  readonly endpoint: string;
  readonly spans: ReceivedSpan[] = [];
  readonly #close: () => Promise<void>;

  private constructor(endpoint: string, close: () => Promise<void>) {
    this.endpoint = endpoint;
    this.#close = close;
  }

  static async start(): Promise<OtlpReceiver> {
    const server = createServer(async (request, response) => {
      const { method, url, headers } = request;
      const isExport =
        method === 'POST' && url === '/v1/traces' && headers['content-type'] === 'application/x-protobuf';
      if (isExport) receiver.spans.push(...spansOf(await bodyOf(request)));
      response.writeHead(isExport ? 200 : 404).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const receiver = new OtlpReceiver(`http://127.0.0.1:${port}`, async () => {
      server.close();
      server.closeAllConnections();
    });
    return receiver;
  }

  /** Waits until the spans are as they should be, or for so long that they never will be. */
  async until(isSo: (spans: readonly ReceivedSpan[]) => boolean): Promise<readonly ReceivedSpan[]> {
    for (let waited = 0; waited < PATIENCE_MS && !isSo(this.spans); waited += LOOK_MS) await delay(LOOK_MS);
    return this.spans;
  }

  close(): Promise<void> {
    return this.#close();
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
