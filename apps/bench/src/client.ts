import type { ClientReadableStream } from '@grpc/grpc-js';
import { Client, credentials } from '@grpc/grpc-js';
import { Gateway } from '@millrace/protocol/gateway';

type Rpcs = typeof Gateway;
type Unary = {
  [N in keyof Rpcs]: Rpcs[N]['responseStream'] extends true ? never : N;
}[keyof Rpcs];
type Request<N extends keyof Rpcs> = Parameters<Rpcs[N]['request']['encode']>[0];
type Response<N extends keyof Rpcs> = ReturnType<Rpcs[N]['response']['decode']>;

/** A cheap client: the generated codecs on bare grpc-js, so that the two cores are left to the server. */
export class BenchClient {
  readonly #client: Client;

  constructor(address: string) {
    this.#client = new Client(address, credentials.createInsecure());
  }

  call<N extends Unary & string>(rpc: N, request: Request<N>): Promise<Response<N>> {
    const { request: input, response: output } = Gateway[rpc];
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest(
        `/gateway_protocol.Gateway/${rpc}`,
        (message: Request<N>) => Buffer.from(input.encode(message as never).finish()),
        (bytes: Buffer) => output.decode(bytes) as Response<N>,
        request,
        (error, response) => (error ? reject(error) : resolve(response as Response<N>)),
      );
    });
  }

  activate(request: Request<'ActivateJobs'>): ClientReadableStream<Response<'ActivateJobs'>> {
    const { request: input, response: output } = Gateway.ActivateJobs;
    return this.#client.makeServerStreamRequest(
      '/gateway_protocol.Gateway/ActivateJobs',
      (message: Request<'ActivateJobs'>) => Buffer.from(input.encode(message).finish()),
      (bytes: Buffer) => output.decode(bytes),
      request,
    );
  }

  close(): void {
    this.#client.close();
  }
}
