import { Gateway } from '@millrace/protocol/gateway';
import type { MethodDefinition, ServiceImplementation } from 'nice-grpc';
import type { Reader } from 'protobufjs/minimal.js';
import type { Call } from '../commands/execution/call.ts';
import { decodeRequest } from './decode-request.ts';

/** The full name of the service, as it stands in the path of every call. */
export const serviceName = 'gateway_protocol.Gateway';

type Rpcs = typeof Gateway;
/** The name of an RPC, as in gateway.proto. */
export type RpcName = keyof Rpcs;
type Decoded<C extends { decode(bytes: Uint8Array): unknown }> = ReturnType<C['decode']>;
type Encodable<C extends { encode(message: never): unknown }> = Parameters<C['encode']>[0];

/** The definition that nice-grpc serves and calls by. */
export type GatewayService = {
  [N in RpcName]: MethodDefinition<
    Encodable<Rpcs[N]['request']>,
    Decoded<Rpcs[N]['request']>,
    Encodable<Rpcs[N]['response']>,
    Decoded<Rpcs[N]['response']>,
    Rpcs[N]['requestStream'],
    Rpcs[N]['responseStream']
  >;
};

type Served<N extends RpcName> = ServiceImplementation<GatewayService>[N];

/** The code behind one RPC. It needs less of its caller than nice-grpc offers. */
export type Rpc<N extends RpcName> = (request: Parameters<Served<N>>[0], call: Call) => ReturnType<Served<N>>;

interface Codec {
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array | Reader): object;
}

interface AnyRpc {
  readonly request: Codec;
  readonly response: Codec;
  readonly requestStream: boolean;
  readonly responseStream: boolean;
}

function method(name: string, { request, response, requestStream, responseStream }: AnyRpc) {
  return {
    path: `/${serviceName}/${name}`,
    requestStream,
    responseStream,
    requestSerialize: (message: object) => request.encode(message).finish(),
    requestDeserialize: (bytes: Uint8Array) => decodeRequest(request.decode, bytes),
    responseSerialize: (message: object) => response.encode(message).finish(),
    responseDeserialize: (bytes: Uint8Array) => response.decode(bytes),
    options: {},
  };
}

/** The service of gateway.proto, made from the generated codecs. */
export const gatewayService = Object.fromEntries(
  Object.entries(Gateway).map(([name, rpc]) => [name, method(name, rpc)]),
) as GatewayService;
