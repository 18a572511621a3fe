import type { Case } from '../src/case.ts';
import { camundaRest, clusterApi } from './clients/camunda-rest.ts';
import { camundaPolling, camundaStreaming } from './clients/camunda-sdk.ts';
import { elementFlow } from './clients/elements/element-flow.ts';
import { camundaElements, zeebeNodeElements } from './clients/elements/node-elements.ts';
import { pyzeebeElements } from './clients/elements/pyzeebe-elements.ts';
import { zbctlElements } from './clients/elements/zbctl-elements.ts';
import { order } from './clients/order.ts';
import { pyzeebePolling, pyzeebeStreaming } from './clients/pyzeebe.ts';
import type { WorkerClient } from './clients/worker-client.ts';
import { workerFlow } from './clients/worker-flow.ts';
import { zbctl } from './clients/zbctl.ts';
import { zeebeNode } from './clients/zeebe-node.ts';

/** A case that an unmodified client of Zeebe runs. */
export interface ClientFlow extends Case {
  /** Why the client cannot run here. */
  whyNot?(): Promise<string | undefined>;
}

/** How many instances a worker gets in each of the many ways that an engine can run. */
const SOME = 50;

const nodeClients: readonly WorkerClient[] = [zeebeNode, camundaPolling, camundaStreaming, camundaRest, clusterApi];

/** The clients that have workers. */
export const workerClients: readonly WorkerClient[] = [...nodeClients, pyzeebePolling, pyzeebeStreaming];

/** The work of a client with so many instances. */
export function flowOf(client: WorkerClient, instances: number): ClientFlow {
  const { name, needsViews, whyNot } = client;
  return {
    name: `${name}: ${instances} instances, no job lost or done twice`,
    ...(needsViews && { needsViews }),
    ...(whyNot && { whyNot }),
    run: (context) => workerFlow(context, client, instances),
  };
}

/** What the clients do on every engine. */
export const clientFlows: readonly ClientFlow[] = [
  ...[zbctl, order],
  ...nodeClients.map((each) => flowOf(each, SOME)),
  ...[zbctlElements, zeebeNodeElements, camundaElements, pyzeebeElements].map(elementFlow),
];
