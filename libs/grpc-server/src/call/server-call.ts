import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import { constants } from 'node:http2';
import { type Deadlines, type Due, NONE } from '../deadlines/deadlines.ts';
import { grpcTimeoutMs } from '../deadlines/grpc-timeout.ts';
import { acceptsGzip, compressed, worthCompressing } from '../messages/compression.ts';
import { frame } from '../messages/frame.ts';
import type { Method } from '../service/method.ts';
import { answerHeaders, onlyTrailers, trailers, withoutBody, withTrailers } from './answer-headers.ts';
import { ServedContext } from './call-context.ts';
import { CallFailure, Status } from './call-failure.ts';
import { statusDetails } from './status-details.ts';

/** One call from its headers to its status: everything but the reading of its request. */
export class ServerCall implements Due {
  dueAt = Number.POSITIVE_INFINITY;
  slot = NONE;
  before: Due | undefined;
  after: Due | undefined;
  readonly stream: ServerHttp2Stream;
  readonly headers: IncomingHttpHeaders;
  readonly method: Method;
  readonly #deadlines: Deadlines;
  readonly #compresses: boolean;
  #context: ServedContext | undefined;
  #abort: AbortController | undefined;
  #isOver = false;
  #wasCancelled = false;
  #hasHeaders = false;
  /** Set when the trailers are to be sent. */
  #code = Status.OK;
  #details = '';
  #drained: (() => void) | undefined;

  constructor(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, method: Method, deadlines: Deadlines) {
    this.stream = stream;
    this.headers = headers;
    this.method = method;
    this.#deadlines = deadlines;
    // As other servers do: who compresses is answered compressed.
    this.#compresses =
      headers['grpc-encoding'] === 'gzip' && acceptsGzip(headers['grpc-accept-encoding'] as string | undefined);
  }

  /** Whether its status is known, or its client gone. */
  get isOver(): boolean {
    return this.#isOver;
  }

  get context(): ServedContext {
    this.#context ??= new ServedContext(this, peerOf(this.stream));
    return this.#context;
  }

  get signal(): AbortSignal {
    if (!this.#abort) {
      this.#abort = new AbortController();
      if (this.#wasCancelled) this.#abort.abort();
    }
    return this.#abort.signal;
  }

  /** Starts the deadline that the client has set, if it has. */
  startDeadline(): void {
    const timeout = this.headers['grpc-timeout'];
    if (timeout === undefined) return;
    const timeoutMs = grpcTimeoutMs(String(timeout));
    this.dueAt = performance.now() + (timeoutMs ?? 0);
    if (timeoutMs === undefined) this.end(Status.INTERNAL, `Invalid grpc-timeout value "${timeout}"`);
    else if (timeoutMs === 0) this.expired();
    else this.#deadlines.add(this);
  }

  expired(): void {
    const hasUnread = this.stream.writableLength > 0;
    this.end(Status.DEADLINE_EXCEEDED, 'Deadline exceeded');
    // A status behind messages that are not read would never arrive.
    if (hasUnread) this.stream.close(constants.NGHTTP2_CANCEL);
    this.#cancel();
  }

  /** Sends the headers before the first message, if the implementation has set any. */
  sendHeader(): void {
    const header = this.#context?.header;
    if (header && !header.isUntouched && this.isWritable) this.#sendHeaders();
  }

  /** A message as it is sent. */
  encode(message: unknown): Buffer | Promise<Buffer> {
    let bytes: Uint8Array;
    try {
      bytes = this.method.definition.responseSerialize(message);
    } catch {
      throw new CallFailure(Status.INTERNAL, 'Error serializing response');
    }
    if (!this.#compresses || bytes.length < worthCompressing) return frame(bytes, false);
    return compressed(bytes).then((smaller) => frame(smaller, true));
  }

  /** @returns whether more can be sent at once */
  send(bytes: Buffer): boolean {
    if (!this.isWritable) return false;
    this.#sendHeaders();
    return this.stream.write(bytes);
  }

  /** Sends the only message of an answer, and OK. */
  sendOnly(bytes: Buffer): void {
    if (!this.isWritable) return;
    this.#over();
    this.#sendHeaders();
    this.stream.end(bytes);
  }

  /** Until the client has read, or is gone. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#drained = resolve;
      if (this.#isOver) this.onDrain();
    });
  }

  onDrain(): void {
    this.#drained?.();
    this.#drained = undefined;
  }

  /** Ends the call with a status, unless it has ended. */
  end(code: Status, details: string): void {
    if (this.#isOver) return;
    this.#over();
    const { stream } = this;
    if (stream.destroyed || stream.closed) return;
    this.#code = code;
    this.#details = details;
    if (this.#hasHeaders) {
      stream.end();
    } else {
      stream.respond(onlyTrailers(code, details, this.#context?.header, this.#context?.trailer), withoutBody);
      // The client is not done: what else it sends is not wanted.
      if (!stream.readableEnded) stream.close(constants.NGHTTP2_NO_ERROR);
    }
    this.onDrain();
  }

  /** Ends the call as what was thrown says. */
  fail(error: unknown): void {
    const { code, details } = statusDetails(this.method.definition.path, error);
    this.end(code, details);
  }

  onWantTrailers(): void {
    const { stream } = this;
    if (stream.destroyed || stream.closed) return;
    stream.sendTrailers(trailers(this.#code, this.#details, this.#context?.trailer));
    // Not read by then means not wanted.
    if (!stream.readableEnded) stream.resume();
  }

  /** The stream is closed: its client has gone, if the call had not ended. */
  onClose(): void {
    if (this.#isOver) return;
    this.#over();
    this.#cancel();
    this.onDrain();
  }

  get isWritable(): boolean {
    return !this.#isOver && !this.stream.destroyed && !this.stream.closed;
  }

  #over(): void {
    this.#isOver = true;
    this.#deadlines.remove(this);
  }

  #cancel(): void {
    this.#wasCancelled = true;
    this.#abort?.abort();
  }

  #sendHeaders(): void {
    if (this.#hasHeaders) return;
    this.#hasHeaders = true;
    this.stream.respond(answerHeaders(this.#compresses, this.#context?.header), withTrailers);
  }
}

function peerOf({ session }: ServerHttp2Stream): string {
  const { remoteAddress, remotePort } = session?.socket ?? {};
  return remoteAddress === undefined ? 'unknown' : `${remoteAddress}:${remotePort}`;
}
