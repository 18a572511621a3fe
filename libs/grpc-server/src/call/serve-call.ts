import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import { constants } from 'node:http2';
import type { Deadlines } from '../deadlines/deadlines.ts';
import type { Method } from '../service/method.ts';
import { onlyTrailers, withoutBody } from './answer-headers.ts';
import { Status } from './call-failure.ts';
import { RequestReader } from './request-reader.ts';
import { ServerCall } from './server-call.ts';

const READER = Symbol('reader');

interface CallStream extends ServerHttp2Stream {
  [READER]: RequestReader | undefined;
}

/** Serves a call on a stream. The listeners are shared by all calls, which costs a call no closures. */
export function serveCall(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  method: Method,
  deadlines: Deadlines,
  maxReceiveBytes: number,
): void {
  const call = new ServerCall(stream, headers, method, deadlines);
  const reader = new RequestReader(call, maxReceiveBytes);
  (stream as CallStream)[READER] = reader;
  stream.on('close', onClose);
  stream.on('wantTrailers', onWantTrailers);
  call.startDeadline();
  if (call.isOver) return;
  stream.on('end', onEnd);
  stream.on('data', onData);
  if (method.definition.responseStream) stream.on('drain', onDrain);
  reader.start();
}

function onData(this: CallStream, chunk: Buffer): void {
  this[READER]?.onData(chunk);
}

function onEnd(this: CallStream): void {
  this[READER]?.onEnd();
}

function onDrain(this: CallStream): void {
  this[READER]?.call.onDrain();
}

function onWantTrailers(this: CallStream): void {
  this[READER]?.call.onWantTrailers();
}

function onClose(this: CallStream): void {
  this[READER]?.onClose();
  // `node:http2` keeps its streams in a Map, whose old tables hold the dead ones until a major collection.
  this[READER] = undefined;
}

/** Answers what is no gRPC. */
export function wrongContentType(stream: ServerHttp2Stream): void {
  stream.respond({ ':status': constants.HTTP_STATUS_UNSUPPORTED_MEDIA_TYPE }, withoutBody);
  stream.close(constants.NGHTTP2_NO_ERROR);
}

/** Answers a call of a method that is not served. */
export function unknownMethod(stream: ServerHttp2Stream, path: string): void {
  const text = `The server does not implement the method ${path}`;
  stream.respond(onlyTrailers(Status.UNIMPLEMENTED, text, undefined, undefined), withoutBody);
  stream.close(constants.NGHTTP2_NO_ERROR);
}
