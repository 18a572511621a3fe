import { seededRandom } from '@millrace/testkit/seeded-random';
import type { Attack } from './attack.ts';
import { type Body, type Mutation, mutationsOf, rpcNames, withField } from './mutations.ts';
import { PROCESS, type World } from './world.ts';

/** A good request of each RPC. An RPC that is not here is attacked with an empty one. */
const good: Readonly<Record<string, (world: World) => Promise<Body>>> = {
  ActivateJobs: async (world) => {
    await world.jobs();
    return { type: PROCESS, worker: 'w', timeout: '60000', maxJobsToActivate: 300, requestTimeout: '-1' };
  },
  StreamActivatedJobs: async (world) => {
    await world.jobs();
    return { type: PROCESS, worker: 'w', timeout: '60000' };
  },
  CancelProcessInstance: async (world) => ({ processInstanceKey: await world.instance() }),
  CompleteJob: async (world) => ({ jobKey: await world.job() }),
  FailJob: async (world) => ({ jobKey: await world.job(), retries: 1 }),
  ThrowError: async (world) => ({ jobKey: await world.job(), errorCode: 'none' }),
  UpdateJobRetries: async (world) => ({ jobKey: await world.job(), retries: 1 }),
  UpdateJobTimeout: async (world) => ({ jobKey: await world.job(), timeout: '60000' }),
  SetVariables: async (world) => ({ elementInstanceKey: await world.instance(), variables: '{"key":1}' }),
  CreateProcessInstance: async () => ({ bpmnProcessId: PROCESS, version: -1 }),
  CreateProcessInstanceWithResult: async () => ({
    request: { bpmnProcessId: PROCESS, version: -1 },
    requestTimeout: '500',
  }),
  PublishMessage: async () => ({ name: 'm', correlationKey: 'k', timeToLive: '60000', variables: '{}' }),
  BroadcastSignal: async () => ({ signalName: 's' }),
  ResolveIncident: async () => ({ incidentKey: '1' }),
  DeployResource: async () => ({ resources: [] }),
};

/**
 * The same with several fields replaced at once, which share the bytes of a request: as many attacks as wanted, always
 * the same for a seed.
 */
export function mixedAttacks(count: number, seed: number): Attack[] {
  const random = seededRandom(seed);
  const oneOf = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  return Array.from({ length: count }, () => {
    const rpc = oneOf(rpcNames);
    const fields = 2 + Math.floor(random() * 3);
    const all = mutationsOf(rpc, 1 / fields);
    const chosen = all.length === 0 ? [] : Array.from({ length: fields }, () => oneOf(all));
    return attack(rpc, chosen);
  });
}

/** Every RPC, with each of its fields replaced by every nasty value; what becomes of it included: jobs are activated. */
export function rpcAttacks(): Attack[] {
  return rpcNames.flatMap((rpc) => mutationsOf(rpc).map((mutation) => attack(rpc, [mutation])));
}

function attack(rpc: string, mutations: readonly Mutation[]): Attack {
  return {
    name: `${rpc} ${mutations.map(({ name }) => name).join(', ')}`,
    async prepare(world) {
      let body = (await good[rpc]?.(world)) ?? {};
      for (const { path, make } of mutations) body = withField(body, path, make());
      return async () => {
        const status = await world.send(rpc, body);
        await world.activate(1_000);
        return status;
      };
    },
  };
}
