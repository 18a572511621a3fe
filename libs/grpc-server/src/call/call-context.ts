import type { CallContext, Metadata } from 'nice-grpc-common';
import { CallMetadata } from '../metadata/call-metadata.ts';
import type { ServerCall } from './server-call.ts';

const CALL = Symbol('call');

/** Creates the AbortSignal of a call when it is read for the first time: most calls never need one. */
const signal: PropertyDescriptor & ThisType<ServedContext> = {
  get() {
    return this[CALL].signal;
  },
  enumerable: true,
  configurable: true,
};

function sendHeader(this: ServedContext): void {
  this[CALL].sendHeader();
}

/**
 * What an implementation gets of its call. Everything is a property of its own, so that middleware can spread it, as
 * nice-grpc's documentation does; that reads the signal.
 */
export class ServedContext implements CallContext {
  readonly [CALL]: ServerCall;
  readonly metadata: Metadata;
  readonly peer: string;
  readonly header: CallMetadata = new CallMetadata();
  readonly trailer: CallMetadata = new CallMetadata();
  readonly sendHeader = sendHeader;
  declare readonly signal: AbortSignal;

  constructor(call: ServerCall, peer: string) {
    this[CALL] = call;
    this.metadata = new CallMetadata(call.headers);
    this.peer = peer;
    Object.defineProperty(this, 'signal', signal);
  }
}
