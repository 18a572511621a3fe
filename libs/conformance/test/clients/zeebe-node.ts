import { Duration, ZBClient } from 'zeebe-node';
import { nodeWorker } from './node-worker.ts';
import type { WorkerClient } from './worker-client.ts';

/** The older client for Node. Its workers poll: it has no job streams. */
export const zeebeNode: WorkerClient = {
  name: 'zeebe-node, polling',
  start: nodeWorker(({ address }) => {
    const client = new ZBClient(address, { loglevel: 'NONE', retry: false, longPoll: Duration.seconds.of(2) });
    return {
      deploy: (name, process) => client.deployResource({ name, process }),
      async create(bpmnProcessId, variables) {
        return (await client.createProcessInstance({ bpmnProcessId, variables })).processInstanceKey;
      },
      work: (taskType, onJob) =>
        client.createWorker({
          taskType,
          maxJobsToActivate: 100,
          taskHandler(job) {
            onJob(job);
            return job.complete();
          },
        }),
      close: () => client.close(),
    };
  }),
};
