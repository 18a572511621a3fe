import { decompressed } from '../messages/compression.ts';
import { MessageReader, type MessageSink } from '../messages/message-reader.ts';
import { CallFailure, Status } from './call-failure.ts';
import { RequestMessages } from './request-messages.ts';
import { runCall } from './run-call.ts';
import type { ServerCall } from './server-call.ts';

/** Reads what a client sends in a call, and runs the method once it is there; at once, if the client streams. */
export class RequestReader implements MessageSink {
  readonly call: ServerCall;
  readonly #maxBytes: number;
  readonly #messages: MessageReader;
  readonly #stream: RequestMessages | undefined;
  #request: unknown;
  #count = 0;
  /** The message that is being decompressed, and those behind it. */
  #pending: Promise<void> | undefined;

  constructor(call: ServerCall, maxBytes: number) {
    this.call = call;
    this.#maxBytes = maxBytes;
    this.#messages = new MessageReader(maxBytes, this);
    if (!call.method.definition.requestStream) return;
    this.#stream = new RequestMessages(() => call.stream.resume());
  }

  /** To be called when the call has begun. */
  start(): void {
    if (this.#stream && !this.call.isOver) void runCall(this.call, this.#stream);
  }

  onData(chunk: Buffer): void {
    if (this.call.isOver) return;
    try {
      this.#messages.push(chunk);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The client has sent everything. */
  onEnd(): void {
    if (this.#pending) void this.#pending.then(() => this.#ended());
    else this.#ended();
  }

  onClose(): void {
    const { call } = this;
    call.onClose();
    this.#stream?.end(new DOMException('The call was cancelled', 'AbortError'));
  }

  message(isCompressed: boolean, bytes: Buffer): void {
    const { call } = this;
    if (call.isOver) return;
    if (++this.#count > 1 && !this.#stream) {
      throw new CallFailure(Status.UNIMPLEMENTED, `Received a second request message for method ${pathOf(call)}`);
    }
    if (isCompressed || this.#pending) this.#takeLater(isCompressed, bytes);
    else this.#take(bytes);
  }

  /** Behind those that are being decompressed. */
  #takeLater(isCompressed: boolean, bytes: Buffer): void {
    const { stream } = this.call;
    stream.pause();
    const before = this.#pending ?? Promise.resolve();
    const taken = before.then(async () => this.#take(isCompressed ? await this.#decompressed(bytes) : bytes));
    const pending: Promise<void> = taken
      .catch((error) => this.#fail(error))
      .then(() => {
        if (this.#pending !== pending) return;
        this.#pending = undefined;
        if (!this.#stream) stream.resume();
      });
    this.#pending = pending;
  }

  #decompressed(bytes: Buffer): Promise<Buffer> {
    return decompressed(bytes, this.call.headers['grpc-encoding'] as string | undefined, this.#maxBytes);
  }

  #take(bytes: Buffer): void {
    const message = decoded(this.call, bytes);
    if (!this.#stream) {
      this.#request = message;
      return;
    }
    this.#stream.push(message);
    this.call.stream.pause();
  }

  #ended(): void {
    const { call } = this;
    if (call.isOver) return;
    if (this.#messages.isWithinMessage) this.#fail(new CallFailure(Status.INTERNAL, 'The request ends in a message'));
    else if (this.#stream) this.#stream.end();
    else if (this.#count > 0) void runCall(call, this.#request);
    else call.end(Status.UNIMPLEMENTED, `Received no request message for method ${pathOf(call)}`);
  }

  #fail(error: unknown): void {
    this.call.fail(error);
    this.#stream?.end(new DOMException('The call has failed', 'AbortError'));
  }
}

function pathOf({ method }: ServerCall): string {
  return method.definition.path;
}

function decoded({ method }: ServerCall, bytes: Buffer): unknown {
  try {
    return method.definition.requestDeserialize(bytes);
  } catch {
    throw new CallFailure(Status.INTERNAL, 'Error deserializing request');
  }
}
