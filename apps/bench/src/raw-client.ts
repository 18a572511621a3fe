import type { ClientHttp2Session } from 'node:http2';
import { connect, constants } from 'node:http2';

const { HTTP2_HEADER_METHOD, HTTP2_HEADER_PATH, HTTP2_HEADER_CONTENT_TYPE } = constants;

/** How a call ended. */
export interface RawAnswer {
  /** gRPC's number. */
  readonly status: number;
  /** The answer's bytes; none if there was no message. */
  readonly message: Buffer;
}

/**
 * The cheapest client there is: requests that are encoded once, on bare HTTP/2. It can send more than a server can do
 * from half the machine, which a client that is meant for people cannot.
 */
export class RawClient {
  readonly #sessions: readonly ClientHttp2Session[];
  #next = 0;

  constructor(address: string, connections = 4) {
    this.#sessions = Array.from({ length: connections }, () => connect(`http://${address}`));
  }

  /**
   * @param request as `frame` makes it
   * @param signal breaks the call off when it fires: its answer is what has come by then
   */
  call(rpc: string, request: Buffer, signal?: AbortSignal): Promise<RawAnswer> {
    const session = this.#sessions[this.#next++ % this.#sessions.length] as ClientHttp2Session;
    return new Promise((resolve, reject) => {
      const stream = session.request({
        [HTTP2_HEADER_METHOD]: 'POST',
        [HTTP2_HEADER_PATH]: `/gateway_protocol.Gateway/${rpc}`,
        [HTTP2_HEADER_CONTENT_TYPE]: 'application/grpc',
        te: 'trailers',
      });
      const chunks: Buffer[] = [];
      let status: string | string[] | undefined;
      const take = (headers: Record<string, unknown>) => (status = (headers['grpc-status'] as string) ?? status);
      stream.on('response', take);
      stream.on('trailers', take);
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      signal?.addEventListener('abort', () => stream.close(constants.NGHTTP2_CANCEL));
      stream.on('error', reject);
      const resolveWithAll = () =>
        resolve({ status: Number(status), message: Buffer.concat(chunks).subarray(PREFIX_BYTES) });
      stream.on('end', resolveWithAll);
      // One that was broken off has no end.
      stream.on('close', resolveWithAll);
      stream.end(request);
    });
  }

  close(): void {
    for (const session of this.#sessions) session.close();
  }
}

/** gRPC puts five bytes before a message: whether it is compressed, and its length. */
const PREFIX_BYTES = 5;

/** An encoded message as it is sent. */
export function frame(message: Uint8Array): Buffer {
  const bytes = Buffer.alloc(PREFIX_BYTES + message.length);
  bytes.writeUInt32BE(message.length, 1);
  bytes.set(message, PREFIX_BYTES);
  return bytes;
}
