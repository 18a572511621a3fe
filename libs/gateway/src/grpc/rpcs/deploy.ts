import { type Int64, keyToInt64 } from '@millrace/protocol';
import type { ProcessMetadataInit, Resource } from '@millrace/protocol/gateway';
import type { Call } from '../../commands/execution/call.ts';
import type { Engine } from '../../commands/execution/engine.ts';
import { deploymentPartition } from '../../commands/routing.ts';
import { defaultTenant } from '../../commands/tenants.ts';

/** What was deployed, by kind. */
interface Deployed {
  readonly key: Int64;
  readonly processes: readonly ProcessMetadataInit[];
}

/** What both deploying RPCs do: they differ in how their messages name it. */
export async function deploy(
  engine: Engine,
  resources: readonly Pick<Resource, 'name' | 'content'>[],
  call: Call,
): Promise<Deployed> {
  const address = { area: 'deployment', partition: deploymentPartition } as const;
  const answer = await engine.execute('CREATE', address, 'Deploy', { resources, compiled: [], givenUp: '' }, call);
  const keyOf = (counter: number) => keyToInt64({ ...address, counter });
  const of = (kind: string) => answer.definitions.filter((definition) => definition.kind === kind);
  return {
    key: keyOf(answer.deployment),
    processes: of('process').map(({ id, version, definition, resourceName }) => ({
      bpmnProcessId: id,
      version,
      processDefinitionKey: keyOf(definition),
      resourceName,
      tenantId: defaultTenant,
    })),
  };
}
