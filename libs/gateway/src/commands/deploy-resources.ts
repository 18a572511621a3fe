import { type Answers, type Int64, keyToInt64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { invalidRequest } from './execution/outcome.ts';
import { definitionKey, deploymentPartition } from './routing/routing.ts';

export interface DeployResources {
  readonly resources: readonly { readonly name: string; readonly content: Uint8Array }[];
}

type Definition = Answers['DeployResourcesAnswer']['definitions'][number];

/** What a deployed resource has, of one kind: a process, a decision or decision requirements. */
export interface DeployedDefinition extends Omit<Definition, 'definition' | 'requirements'> {
  readonly key: Int64;
  /** Of a decision: those it belongs to. */
  readonly requirementsKey: Int64;
}

export interface Deployment {
  readonly key: Int64;
  readonly definitions: readonly DeployedDefinition[];
}

/** How many resources are deployed at once: all of them are one command, which holds the event loop for some 30 ms. */
const mostResources = 1_000;

/** Deploys resources, all or none. */
export function deployResources(executor: Executor): ClientCommand<DeployResources, Deployment> {
  return async ({ resources }, call) => {
    if (resources.length > mostResources) {
      const came = `${resources.length} came`;
      throw invalidRequest(`Expected to deploy at most ${mostResources} resources at once, but ${came}`);
    }
    const to = { area: 'deployment', partition: deploymentPartition } as const;
    const body = { resources: [...resources], compiled: [], givenUp: '' };
    const { deployment, definitions } = await executor.execute('CREATE', to, 'DeployResources', body, call);
    return { key: keyToInt64({ ...to, counter: deployment }), definitions: definitions.map(deployedDefinition) };
  };
}

function deployedDefinition(deployed: Definition): DeployedDefinition {
  const { kind, id, name, version, resourceName, requirementsId, definition, requirements } = deployed;
  return {
    ...{ kind, id, name, version, resourceName, requirementsId },
    key: definitionKey(definition),
    requirementsKey: definitionKey(requirements),
  };
}
