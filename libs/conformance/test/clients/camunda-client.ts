import { Camunda8 } from '@camunda8/sdk';

/** The client of @camunda8/sdk that speaks gRPC. */
export type CamundaClient = ReturnType<Camunda8['getZeebeGrpcApiClient']>;

/** Connects it to an engine. It compresses, and sends an empty authorization. */
export function camundaClient(address: string): CamundaClient {
  return new Camunda8({
    ZEEBE_GRPC_ADDRESS: `grpc://${address}`,
    CAMUNDA_AUTH_STRATEGY: 'NONE',
    CAMUNDA_LOG_LEVEL: 'none',
    zeebeGrpcSettings: { ZEEBE_CLIENT_LOG_LEVEL: 'NONE' },
  }).getZeebeGrpcApiClient();
}
