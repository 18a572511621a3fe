import type { CallContext, MethodDefinition } from 'nice-grpc';
import { serviceName } from './service.ts';

const identity = (bytes: Uint8Array) => bytes;

/** Takes and gives bytes, so that the code that understands them is loaded by the first call. */
type Reflection = {
  serverReflectionInfo: MethodDefinition<Uint8Array, Uint8Array, Uint8Array, Uint8Array, true, true>;
};

/** Reflection has two versions with the same messages; tools ask for either. */
export const reflectionDefinitions: readonly Reflection[] = ['v1', 'v1alpha'].map((version) => ({
  serverReflectionInfo: {
    path: `/grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`,
    requestStream: true,
    responseStream: true,
    requestSerialize: identity,
    requestDeserialize: identity,
    responseSerialize: identity,
    responseDeserialize: identity,
    options: {},
  },
}));

/** Tells tools what gateway.proto says. */
export const reflection = {
  async *serverReflectionInfo(requests: AsyncIterable<Uint8Array>, context: CallContext) {
    const { service, codec } = await load();
    for await (const response of service.serverReflectionInfo(decoded(requests, codec), context)) {
      yield codec.responseSerialize(response);
    }
  },
};

type Loaded = Awaited<ReturnType<typeof loadOnce>>;
let loading: Promise<Loaded> | undefined;

function load(): Promise<Loaded> {
  loading ??= loadOnce();
  return loading;
}

async function loadOnce() {
  const [{ ServerReflection, ServerReflectionService }, { descriptorSet }] = await Promise.all([
    import('nice-grpc-server-reflection'),
    import('./generated/gateway.descriptor.ts'),
  ]);
  return {
    service: ServerReflection(Buffer.from(descriptorSet, 'base64'), [serviceName]),
    codec: ServerReflectionService.serverReflectionInfo,
  };
}

async function* decoded(requests: AsyncIterable<Uint8Array>, codec: Loaded['codec']) {
  for await (const bytes of requests) yield codec.requestDeserialize(Buffer.from(bytes));
}
