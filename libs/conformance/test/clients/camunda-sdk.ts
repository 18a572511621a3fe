import { Camunda8 } from '@camunda8/sdk';
import type { ClientFlow } from '../client-flows.ts';
import { workerFlow } from './worker-flow.ts';

/** The newer client for Node, as it speaks gRPC: it compresses, and sends an empty authorization. */
export const camundaSdk: ClientFlow = {
  name: '@camunda8/sdk deploys, creates, and completes with a worker',
  whyNot: undefined,
  run(context) {
    const client = new Camunda8({
      ZEEBE_GRPC_ADDRESS: `grpc://${context.address}`,
      CAMUNDA_AUTH_STRATEGY: 'NONE',
      CAMUNDA_LOG_LEVEL: 'none',
      zeebeGrpcSettings: { ZEEBE_CLIENT_LOG_LEVEL: 'NONE' },
    }).getZeebeGrpcApiClient();
    return workerFlow(context, {
      async deploy(name, process) {
        await client.deployResource({ name, process });
      },
      async create(bpmnProcessId, variables) {
        await client.createProcessInstance({ bpmnProcessId, variables });
      },
      work(taskType, onJob) {
        client.createWorker({
          taskType,
          taskHandler(job) {
            onJob(job.variables);
            return job.complete();
          },
        });
      },
      close: () => client.close(),
    });
  },
};
