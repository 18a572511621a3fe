import type { ClientFlow } from '../client-flows.ts';
import { camundaClient } from './camunda-client.ts';
import { workerFlow } from './worker-flow.ts';

/** The newer client for Node, as it speaks gRPC. */
export const camundaSdk: ClientFlow = {
  name: '@camunda8/sdk deploys, creates, and completes with a worker',
  whyNot: undefined,
  run(context) {
    const client = camundaClient(context.address);
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
