import type { ClientReadableStream } from '@grpc/grpc-js';
import { Client, credentials } from '@grpc/grpc-js';
import { Gateway } from '@millrace/protocol/gateway';

type Rpcs = typeof Gateway;
type Unary = { [N in keyof Rpcs]: Rpcs[N]['responseStream'] extends true ? never : N }[keyof Rpcs];
export type Request<N extends keyof Rpcs> = Parameters<Rpcs[N]['request']['encode']>[0];
export type Response<N extends keyof Rpcs> = ReturnType<Rpcs[N]['response']['decode']>;

/** A cheap client: the generated codecs on bare grpc-js, so that the CPU is left to the server. It never retries. */
export class GatewayClient {
  readonly #client: Client;
  readonly #timeoutMs: number | undefined;

  /** @param timeoutMs the deadline of a call; none unless given */
  constructor(address: string, timeoutMs?: number) {
    this.#client = new Client(address, credentials.createInsecure(), { 'grpc.enable_retries': 0 });
    this.#timeoutMs = timeoutMs;
  }

  call<N extends Unary & string>(rpc: N, request: Request<N>): Promise<Response<N>> {
    const { request: input, response: output } = Gateway[rpc];
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest(
        `/gateway_protocol.Gateway/${rpc}`,
        (message: Request<N>) => Buffer.from(input.encode(message as never).finish()),
        (bytes: Buffer) => output.decode(bytes) as Response<N>,
        request,
        this.#options(0),
        (error, response) => (error ? reject(error) : resolve(response as Response<N>)),
      );
    });
  }

  /** @param waitMs how long the request may wait for a first job, beyond the deadline of other calls */
  activateJobs(request: Request<'ActivateJobs'>, waitMs = 0): ClientReadableStream<Response<'ActivateJobs'>> {
    const { request: input, response: output } = Gateway.ActivateJobs;
    return this.#client.makeServerStreamRequest(
      '/gateway_protocol.Gateway/ActivateJobs',
      (message: Request<'ActivateJobs'>) => Buffer.from(input.encode(message).finish()),
      (bytes: Buffer) => output.decode(bytes),
      request,
      this.#options(waitMs),
    );
  }

  close(): void {
    this.#client.close();
  }

  #options(waitMs: number) {
    return this.#timeoutMs === undefined ? {} : { deadline: Date.now() + waitMs + this.#timeoutMs };
  }
}
