import type { ClientHttp2Session, ClientHttp2Stream } from 'node:http2';
import { connect, constants } from 'node:http2';
import { setImmediate as turn } from 'node:timers/promises';
import { numberToInt64 } from '@millrace/protocol';
import { Gateway } from '@millrace/protocol/gateway';
import { frame } from './raw-client.ts';

const { HTTP2_HEADER_METHOD, HTTP2_HEADER_PATH, HTTP2_HEADER_CONTENT_TYPE, NGHTTP2_CANCEL } = constants;
/** How many streams are opened or closed in a turn of the event loop, so that connections are read in between. */
const A_TURN = 100;
/** HTTP/2 servers close a connection on which a thousand streams are cancelled at once. */
const CONNECTIONS = 50;
const TOPOLOGY = frame(Gateway.Topology.request.encode({}).finish());

/** Opens job streams by the thousand, on bare HTTP/2: gRPC clients would take longer than the server. */
export class StreamClient {
  /** How many messages have come: pushed jobs. */
  pushed = 0;
  readonly #sessions: readonly ClientHttp2Session[];
  #streams: ClientHttp2Stream[] = [];

  constructor(address: string) {
    this.#sessions = Array.from({ length: CONNECTIONS }, () => connect(`http://${address}`));
  }

  /** Opens streams, and waits until the server has seen all of them. */
  async open(count: number, wanted: (index: number) => { readonly type: string; readonly worker: string }) {
    for (let i = 0; i < count; i++) {
      const { request } = Gateway.StreamActivatedJobs;
      const bytes = request.encode({ ...wanted(i), timeout: numberToInt64(60_000) }).finish();
      const stream = this.#begin(i, 'StreamActivatedJobs', frame(bytes));
      stream.on('data', () => this.pushed++);
      this.#streams.push(stream);
      if (i % A_TURN === 0) await turn();
    }
    await this.#seen();
  }

  /** Closes all streams, and waits until the server has seen that. */
  async close(): Promise<void> {
    for (const [i, stream] of this.#streams.entries()) {
      stream.close(NGHTTP2_CANCEL);
      if (i % A_TURN === 0) await turn();
    }
    this.#streams = [];
    await this.#seen();
  }

  /** Makes so many short calls the same way, and waits for their answers. */
  async callAtOnce(count: number): Promise<void> {
    const answers: Promise<unknown>[] = [];
    for (let i = 0; i < count; i++) {
      answers.push(this.#topology(i));
      if (i % A_TURN === 0) await turn();
    }
    await Promise.all(answers);
  }

  disconnect(): void {
    for (const session of this.#sessions) session.destroy();
  }

  /** A connection's requests are read in their order: what is answered now was sent after all that came before. */
  async #seen(): Promise<void> {
    await Promise.all(this.#sessions.map((_, index) => this.#topology(index)));
  }

  #topology(index: number): Promise<unknown> {
    const stream = this.#begin(index, 'Topology', TOPOLOGY);
    stream.resume();
    return new Promise((resolve, reject) => stream.once('end', resolve).once('error', reject));
  }

  #begin(index: number, rpc: string, request: Buffer): ClientHttp2Stream {
    const session = this.#sessions[index % CONNECTIONS] as ClientHttp2Session;
    const stream = session.request({
      [HTTP2_HEADER_METHOD]: 'POST',
      [HTTP2_HEADER_PATH]: `/gateway_protocol.Gateway/${rpc}`,
      [HTTP2_HEADER_CONTENT_TYPE]: 'application/grpc',
      te: 'trailers',
    });
    stream.on('error', () => {});
    stream.end(request);
    return stream;
  }
}
