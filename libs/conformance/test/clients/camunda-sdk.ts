import type { CaseContext } from '../../src/case.ts';
import { LONG_MS, pause } from '../../src/steps.ts';
import { camundaClient } from './camunda-client.ts';
import { type NodeClient, nodeWorker } from './node-worker.ts';
import type { WorkerClient } from './worker-client.ts';

/** Longer than the word of a new stream takes to every partition, if it is not lost. */
const KNOWN_MS = 1_000;
const POLL_MS = 10_000;
const POLL_OFTEN_MS = 500;

function connect({ address }: CaseContext) {
  const client = camundaClient(address);
  return {
    client,
    deploy: (name: string, process: Buffer) => client.deployResource({ name, process }),
    async create(bpmnProcessId: string, variables: { readonly n: number }) {
      return (await client.createProcessInstance({ bpmnProcessId, variables: { ...variables } })).processInstanceKey;
    },
    close: () => client.close(),
  };
}

/** The newer client for Node, as it speaks gRPC, with a worker that polls. */
export const camundaPolling: WorkerClient = {
  name: '@camunda8/sdk, polling',
  start: nodeWorker((context): NodeClient => {
    const { client, ...calls } = connect(context);
    return {
      ...calls,
      work: (taskType, onJob) =>
        client.createWorker({
          taskType,
          maxJobsToActivate: 100,
          taskHandler(job) {
            onJob(job);
            return job.complete();
          },
        }),
    };
  }),
};

/** The same with a worker that has its jobs pushed, and polls now and then: polls alone would take minutes. */
export const camundaStreaming: WorkerClient = {
  name: '@camunda8/sdk, streaming',
  start: nodeWorker((context): NodeClient => {
    const { client, ...calls } = connect(context);
    return {
      ...calls,
      async work(type, onJob) {
        await client.streamJobs({
          type,
          worker: 'stream',
          tenantIds: ['<default>'],
          timeout: LONG_MS,
          pollInterval: context.losesWords ? POLL_OFTEN_MS : POLL_MS,
          taskHandler(job) {
            onJob(job);
            return job.complete();
          },
        });
        await pause(KNOWN_MS);
      },
    };
  }),
};
