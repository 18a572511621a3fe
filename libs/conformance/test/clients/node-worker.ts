import type { CaseContext } from '../../src/case.ts';
import type { Handled, Plan, WorkerClient } from './worker-client.ts';

/** Calls under way when the instances are created. */
const SIDE_BY_SIDE = 40;

/** A job as the clients for Node give it to a handler. */
interface Job {
  readonly key: string;
  readonly processInstanceKey: string;
  readonly variables: { readonly n?: number };
}

/** What the clients for Node have in common, each in its own words. */
export interface NodeClient {
  deploy(name: string, xml: Buffer): Promise<unknown>;
  /** Starts an instance and gives its key. */
  create(processId: string, variables: { readonly n: number }): Promise<string>;
  /** Opens a worker that tells `onJob` of each job and completes it; resolves when it is ready. */
  work(type: string, onJob: (job: Job) => void): unknown;
  close(): Promise<unknown>;
}

/** How such a client works off a plan. */
export function nodeWorker(connect: (context: CaseContext) => NodeClient): WorkerClient['start'] {
  return async (context, { processId, xml, types, instances }: Plan) => {
    const client = connect(context);
    const handled: Handled[] = [];
    const created: string[] = [];
    await client.deploy(`${processId}.bpmn`, Buffer.from(xml));
    const work = (type: string) =>
      client.work(type, ({ key, processInstanceKey: instance, variables: { n = -1 } }) => {
        handled.push({ key, type, instance, n });
      });
    await Promise.all(types.map(work));
    let begun = 0;
    const create = async () => {
      while (begun < instances) created.push(await client.create(processId, { n: begun++ }));
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, create));
    return { created, handled, close: () => client.close() };
  };
}
