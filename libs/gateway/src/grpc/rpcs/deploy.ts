import { type Answers, type Int64, keyToInt64 } from '@millrace/protocol';
import type { DeploymentInit, Resource } from '@millrace/protocol/gateway';
import type { Call } from '../../commands/execution/call.ts';
import type { Engine } from '../../commands/execution/engine.ts';
import { deploymentPartition } from '../../commands/routing.ts';
import { defaultTenant } from '../../commands/tenants.ts';

type Definition = Answers['DeployAnswer']['definitions'][number];

/** What was deployed. */
interface Deployed {
  readonly key: Int64;
  readonly deployments: readonly DeploymentInit[];
}

const address = { area: 'deployment', partition: deploymentPartition } as const;

/** What both deploying RPCs do: they differ in how their messages name it. */
export async function deploy(
  engine: Engine,
  resources: readonly Pick<Resource, 'name' | 'content'>[],
  call: Call,
): Promise<Deployed> {
  const body = { resources: [...resources], compiled: [], givenUp: '' };
  const { deployment, definitions } = await engine.execute('CREATE', address, 'Deploy', body, call);
  // In the order of kinds, as Zeebe has it.
  const deployments = Object.entries(METADATA).flatMap(([kind, metadata]) =>
    definitions.filter((definition) => definition.kind === kind).map(metadata),
  );
  return { key: keyOf(deployment), deployments };
}

const keyOf = (counter: number): Int64 => keyToInt64({ ...address, counter });

/** What clients hear of each kind of definition. */
const METADATA: Readonly<Record<string, (definition: Definition) => DeploymentInit>> = {
  process: ({ id, version, definition, resourceName }) => ({
    process: {
      bpmnProcessId: id,
      version,
      processDefinitionKey: keyOf(definition),
      resourceName,
      tenantId: defaultTenant,
    },
  }),
  decision: ({ id, name, version, definition, requirements, requirementsId }) => ({
    decision: {
      dmnDecisionId: id,
      dmnDecisionName: name,
      version,
      decisionKey: keyOf(definition),
      dmnDecisionRequirementsId: requirementsId,
      decisionRequirementsKey: keyOf(requirements),
      tenantId: defaultTenant,
    },
  }),
  decisionRequirements: ({ id, name, version, definition, resourceName }) => ({
    decisionRequirements: {
      dmnDecisionRequirementsId: id,
      dmnDecisionRequirementsName: name,
      version,
      decisionRequirementsKey: keyOf(definition),
      resourceName,
      tenantId: defaultTenant,
    },
  }),
  form: ({ id, version, definition, resourceName }) => ({
    form: { formId: id, version, formKey: keyOf(definition), resourceName, tenantId: defaultTenant },
  }),
};
