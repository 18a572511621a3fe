import type { CompatServiceDefinition, ServiceDefinition } from 'nice-grpc';

/** A codec as ts-proto generates it. */
interface MessageType {
  encode(message: unknown): { finish(): Uint8Array };
  decode(bytes: Uint8Array): unknown;
  fromPartial?(message: unknown): unknown;
}

interface TsProtoMethod {
  readonly name: string;
  readonly requestType: MessageType;
  readonly requestStream: boolean;
  readonly responseType: MessageType;
  readonly responseStream: boolean;
  readonly options: object;
}

interface TsProtoService {
  readonly fullName: string;
  readonly methods: Readonly<Record<string, TsProtoMethod>>;
}

/** A definition of nice-grpc's own form, from that or from ts-proto's. */
export function normalized(definition: CompatServiceDefinition): ServiceDefinition {
  if (!isTsProto(definition)) return definition as ServiceDefinition;
  const { fullName, methods } = definition;
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [name, normalizedMethod(fullName, method)]),
  );
}

function isTsProto(definition: object): definition is TsProtoService {
  return 'fullName' in definition && typeof definition.fullName === 'string' && 'methods' in definition;
}

function normalizedMethod(service: string, method: TsProtoMethod): ServiceDefinition[string] {
  const { requestType, responseType, requestStream, responseStream, options } = method;
  return {
    path: `/${service}/${method.name}`,
    requestStream,
    responseStream,
    requestSerialize: (message: unknown) => bytesOf(requestType, message),
    requestDeserialize: (bytes: Uint8Array) => requestType.decode(bytes),
    responseSerialize: (message: unknown) => bytesOf(responseType, message),
    responseDeserialize: (bytes: Uint8Array) => responseType.decode(bytes),
    options,
  };
}

/** Implementations may leave fields out. */
function bytesOf(type: MessageType, message: unknown): Uint8Array {
  return type.encode(type.fromPartial ? type.fromPartial(message) : message).finish();
}
