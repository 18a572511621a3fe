import { createCamundaClient, ProcessDefinitionId } from '@camunda8/orchestration-cluster-api';
import { Camunda8 } from '@camunda8/sdk';
import type { CaseContext } from '../../src/case.ts';
import { LONG_MS } from '../../src/steps.ts';
import { type NodeClient, nodeWorker } from './node-worker.ts';
import type { WorkerClient } from './worker-client.ts';

const JOBS_AT_ONCE = 100;
const POLL_MS = 10_000;

function camunda({ views = '' }: CaseContext): Camunda8 {
  return new Camunda8({
    ZEEBE_REST_ADDRESS: views,
    CAMUNDA_AUTH_STRATEGY: 'NONE',
    CAMUNDA_LOG_LEVEL: 'none',
  });
}

/** The client of @camunda8/sdk that speaks REST. */
export const camundaRest: WorkerClient = {
  name: '@camunda8/sdk, REST',
  needsViews: true,
  start: nodeWorker((context): NodeClient => {
    const client = camunda(context).getCamundaRestClient();
    return {
      deploy: (name, xml) => client.deployResources([{ name, content: xml.toString() }]),
      async create(processDefinitionId, variables) {
        const created = await client.createProcessInstance({ processDefinitionId, variables: { ...variables } });
        return created.processInstanceKey;
      },
      work: (type, onJob) =>
        client.createJobWorker({
          ...{ type, worker: 'rest', timeout: LONG_MS, maxJobsToActivate: JOBS_AT_ONCE, requestTimeout: POLL_MS },
          jobHandler(job) {
            onJob({ ...job, key: job.jobKey, variables: { n: Number((job.variables as { n?: unknown }).n) } });
            return job.complete();
          },
        }),
      close: async () => client.stopWorkers(),
    };
  }),
};

/** The client that Camunda generates from its API. It checks every answer, and rejects unknown fields. */
export const clusterApi: WorkerClient = {
  name: '@camunda8/orchestration-cluster-api',
  needsViews: true,
  start: nodeWorker(({ views = '' }): NodeClient => {
    const client = createCamundaClient({
      config: {
        CAMUNDA_REST_ADDRESS: views,
        CAMUNDA_AUTH_STRATEGY: 'NONE',
        CAMUNDA_SDK_VALIDATION: 'res:fanatical',
        CAMUNDA_SDK_LOG_LEVEL: 'silent',
      },
    });
    return {
      deploy: (name, xml) => client.createDeployment({ resources: [new File([Uint8Array.from(xml)], name)] }),
      async create(processDefinitionId, variables) {
        const id = ProcessDefinitionId.assumeExists(processDefinitionId);
        return (await client.createProcessInstance({ processDefinitionId: id, variables })).processInstanceKey;
      },
      work: (jobType, onJob) =>
        client.createJobWorker({
          ...{
            jobType,
            workerName: 'api',
            jobTimeoutMs: LONG_MS,
            maxParallelJobs: JOBS_AT_ONCE,
            pollTimeoutMs: POLL_MS,
          },
          jobHandler(job) {
            onJob({ ...job, key: job.jobKey, variables: { n: Number(job.variables.n) } });
            return job.complete();
          },
        }),
      close: async () => client.stopAllWorkers(),
    };
  }),
};
