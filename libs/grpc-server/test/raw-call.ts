import { Buffer } from 'node:buffer';
import type { ClientHttp2Session, ClientHttp2Stream, IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http2';

/** A message as it is sent. */
export function frame(message: string | Uint8Array, flag = 0): Buffer {
  const bytes = Buffer.from(message as string);
  const prefix = Buffer.of(flag, 0, 0, 0, 0);
  prefix.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([prefix, bytes]);
}

/** How a call ended on the wire. */
export interface RawAnswer {
  readonly headers: IncomingHttpHeaders;
  readonly trailers: IncomingHttpHeaders;
  /** Of the trailers, or of the headers where there are no trailers. */
  readonly status: string | undefined;
  readonly text: string | undefined;
  readonly body: Buffer;
  readonly rstCode: number;
}

/** Begins a call of the echo service. */
export function begin(
  session: ClientHttp2Session,
  method: string,
  headers: OutgoingHttpHeaders = {},
): ClientHttp2Stream {
  const all = {
    ':method': 'POST',
    ':path': `/test.Echo/${method}`,
    'content-type': 'application/grpc',
    te: 'trailers',
  };
  const stream = session.request({ ...all, ...headers });
  stream.on('error', () => {});
  return stream;
}

/** What comes of a call. */
export function answerOf(stream: ClientHttp2Stream): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let headers: IncomingHttpHeaders = {};
    let trailers: IncomingHttpHeaders = {};
    const chunks: Buffer[] = [];
    stream.on('response', (given) => {
      headers = given;
    });
    stream.on('trailers', (given) => {
      trailers = given;
    });
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('close', () => {
      const status = trailers['grpc-status'] ?? headers['grpc-status'];
      const text = trailers['grpc-message'] ?? headers['grpc-message'];
      resolve({
        ...{ headers, trailers, rstCode: stream.rstCode ?? -1, body: Buffer.concat(chunks) },
        status: status as string | undefined,
        text: text === undefined ? undefined : decodeURIComponent(text as string),
      });
    });
  });
}

/** A call with everything at once. */
export function call(
  session: ClientHttp2Session,
  method: string,
  body: Buffer,
  headers?: OutgoingHttpHeaders,
): Promise<RawAnswer> {
  const stream = begin(session, method, headers);
  stream.end(body);
  return answerOf(stream);
}
