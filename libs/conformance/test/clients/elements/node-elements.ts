import { Duration, ZBClient } from 'zeebe-node';
import { LONG_MS } from '../../../src/steps.ts';
import { camundaClient } from '../camunda-client.ts';
import type { Connected, ElementClient, Seen } from './element-client.ts';

/** A job as the clients for Node give it to a handler. */
interface NodeJob {
  readonly key: string;
  readonly bpmnProcessId: string;
  readonly elementId: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const seenOf = ({ key, bpmnProcessId, elementId, variables }: NodeJob): Seen => ({
  ...{ key, processId: bpmnProcessId, element: elementId, variables },
});

/** The older client for Node. */
export const zeebeNodeElements: ElementClient = {
  name: 'zeebe-node',
  async connect({ address }): Promise<Connected> {
    const client = new ZBClient(address, { loglevel: 'NONE', retry: false, longPoll: Duration.seconds.of(2) });
    const workOn = (taskType: string, onJob: (job: Seen) => void) =>
      client.createWorker({
        taskType,
        taskHandler(job) {
          onJob(seenOf(job));
          return job.complete();
        },
      });
    return {
      deploy: (name, xml) => client.deployResource({ name, process: Buffer.from(xml) }),
      async create(bpmnProcessId, variables) {
        return (await client.createProcessInstance({ bpmnProcessId, variables })).processInstanceKey;
      },
      publish: (name, correlationKey) =>
        client.publishMessage({ name, correlationKey, timeToLive: LONG_MS, variables: {} }),
      broadcast: (signalName) => client.broadcastSignal({ signalName, variables: {} }),
      work: (types, onJob) => types.forEach((type) => void workOn(type, onJob)),
      close: () => client.close(),
    };
  },
};

/** The newer client for Node, as it speaks gRPC. */
export const camundaElements: ElementClient = {
  name: '@camunda8/sdk',
  async connect({ address }): Promise<Connected> {
    const client = camundaClient(address);
    const workOn = (taskType: string, onJob: (job: Seen) => void) =>
      client.createWorker({
        taskType,
        taskHandler(job) {
          onJob(seenOf(job));
          return job.complete();
        },
      });
    return {
      deploy: (name, xml) => client.deployResource({ name, process: Buffer.from(xml) }),
      async create(bpmnProcessId, variables) {
        return (await client.createProcessInstance({ bpmnProcessId, variables: { ...variables } })).processInstanceKey;
      },
      publish: (name, correlationKey) =>
        client.publishMessage({ name, correlationKey, timeToLive: LONG_MS, variables: {} }),
      broadcast: (signalName) => client.broadcastSignal({ signalName, variables: {} }),
      work: (types, onJob) => types.forEach((type) => void workOn(type, onJob)),
      close: () => client.close(),
    };
  },
};
