import { Client, type ClientOptions, credentials, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { type ActivateJobsRequestInit, Gateway } from '@millrace/protocol/gateway';
import { Activation } from './activation.ts';
import { PushedJobs } from './pushed-jobs.ts';

type Rpcs = typeof Gateway;
/** The name of an RPC of the service. */
export type RpcName = keyof Rpcs;
/** An RPC that has one answer. */
export type UnaryRpcName = { [N in RpcName]: Rpcs[N]['responseStream'] extends true ? never : N }[RpcName];
export type RequestOf<N extends RpcName> = Parameters<Rpcs[N]['request']['encode']>[0];
export type ResponseOf<N extends RpcName> = ReturnType<Rpcs[N]['response']['decode']>;

export interface CallOptions {
  /** How long the client itself waits, in milliseconds. */
  readonly deadlineMs?: number;
  readonly metadata?: Readonly<Record<string, string>>;
}

interface Codec {
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
}

const SERVICE = 'gateway_protocol.Gateway';
/** Long enough for a slow machine, and short enough that a call that is never answered fails its own case. */
const DEFAULT_DEADLINE_MS = 600_000;

/** A plain gRPC client: it retries nothing and hides nothing. */
export class GatewayClient {
  readonly #client: Client;

  /** `address`: host and port. `options`: those of grpc-js. */
  constructor(address: string, options: ClientOptions = {}, trust = credentials.createInsecure()) {
    // A channel of its own: grpc-js shares connections between clients of equal options, and would mix their fates.
    this.#client = new Client(address, trust, {
      ...options,
      'grpc.use_local_subchannel_pool': 1,
    });
  }

  /** Rejects with a `ServiceError` for every status but OK. */
  async call<N extends UnaryRpcName>(name: N, request: RequestOf<N>, options?: CallOptions): Promise<ResponseOf<N>> {
    const { request: requestCodec, response } = codecsOf(name);
    const bytes = await this.raw(`/${SERVICE}/${name}`, requestCodec.encode(request).finish(), options);
    return response.decode(bytes) as ResponseOf<N>;
  }

  /** Any unary method with any bytes. */
  raw(path: string, bytes: Uint8Array, options?: CallOptions): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest(
        path,
        (message: Uint8Array) => Buffer.from(message),
        (message: Buffer): Uint8Array => message,
        bytes,
        metadataOf(options),
        deadlineOf(options),
        (error, answer) => (answer === undefined ? reject(error ?? noAnswer()) : resolve(answer)),
      );
    });
  }

  /** Opens an ActivateJobs. */
  activate(request: ActivateJobsRequestInit, options?: CallOptions): Activation {
    const { request: requestCodec } = codecsOf('ActivateJobs');
    return new Activation(
      this.#client.makeServerStreamRequest(
        `/${SERVICE}/ActivateJobs`,
        (message: ActivateJobsRequestInit) => Buffer.from(requestCodec.encode(message).finish()),
        (bytes: Buffer) => Gateway.ActivateJobs.response.decode(bytes),
        request,
        metadataOf(options),
        deadlineOf(options),
      ),
    );
  }

  /** Opens a StreamActivatedJobs. */
  pushed(request: RequestOf<'StreamActivatedJobs'>, options?: CallOptions): PushedJobs {
    const { request: requestCodec, response } = Gateway.StreamActivatedJobs;
    return new PushedJobs(
      this.#client.makeServerStreamRequest(
        `/${SERVICE}/StreamActivatedJobs`,
        (message: RequestOf<'StreamActivatedJobs'>) => Buffer.from(requestCodec.encode(message).finish()),
        (bytes: Buffer) => response.decode(bytes),
        request,
        metadataOf(options),
        deadlineOf(options),
      ),
    );
  }

  /** Any method with streams, message by message as bytes. The caller ends it. */
  stream(path: string) {
    const bytes = (message: Uint8Array) => Buffer.from(message);
    return this.#client.makeBidiStreamRequest(path, bytes, (message: Buffer): Uint8Array => message, new Metadata(), {
      deadline: Date.now() + DEFAULT_DEADLINE_MS,
    });
  }

  /** The state of its connection, as grpc-js numbers them. */
  get connectivity(): number {
    return this.#client.getChannel().getConnectivityState(false);
  }

  close(): void {
    this.#client.close();
  }
}

function codecsOf(name: RpcName): { readonly request: Codec; readonly response: Codec } {
  return Gateway[name];
}

function metadataOf(options: CallOptions = {}): Metadata {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(options.metadata ?? {})) metadata.set(name, value);
  return metadata;
}

function deadlineOf({ deadlineMs = DEFAULT_DEADLINE_MS }: CallOptions = {}) {
  return { deadline: Date.now() + deadlineMs };
}

function noAnswer(): ServiceError {
  const error = new Error('The call ended without an answer');
  return Object.assign(error, { code: status.UNKNOWN, details: error.message, metadata: new Metadata() });
}
