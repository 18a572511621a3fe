import { Duration, ZBClient } from 'zeebe-node';
import type { ClientFlow } from '../client-flows.ts';
import { workerFlow } from './worker-flow.ts';

/** The older client for Node. */
export const zeebeNode: ClientFlow = {
  name: 'zeebe-node deploys, creates, and completes with a worker',
  whyNot: undefined,
  run(context) {
    const client = new ZBClient(context.address, { loglevel: 'NONE', retry: false, longPoll: Duration.seconds.of(2) });
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
