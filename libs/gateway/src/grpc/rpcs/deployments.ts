import type { DeploymentInit } from '@millrace/protocol/gateway';
import { defaultTenant } from '../../commands/checks/tenants.ts';
import type { DeployedDefinition } from '../../commands/deploy-resources.ts';

/** What was deployed, in the order of kinds, as Zeebe has it. */
export function deploymentsOf(definitions: readonly DeployedDefinition[]): DeploymentInit[] {
  return Object.entries(METADATA).flatMap(([kind, metadata]) =>
    definitions.filter((definition) => definition.kind === kind).map(metadata),
  );
}

const METADATA: Readonly<Record<string, (definition: DeployedDefinition) => DeploymentInit>> = {
  process: ({ key, id, version, resourceName }) => ({
    process: {
      bpmnProcessId: id,
      version,
      processDefinitionKey: key,
      resourceName,
      tenantId: defaultTenant,
    },
  }),
  decision: ({ key, id, name, version, requirementsKey, requirementsId }) => ({
    decision: {
      dmnDecisionId: id,
      dmnDecisionName: name,
      version,
      decisionKey: key,
      dmnDecisionRequirementsId: requirementsId,
      decisionRequirementsKey: requirementsKey,
      tenantId: defaultTenant,
    },
  }),
  decisionRequirements: ({ key, id, name, version, resourceName }) => ({
    decisionRequirements: {
      dmnDecisionRequirementsId: id,
      dmnDecisionRequirementsName: name,
      version,
      decisionRequirementsKey: key,
      resourceName,
      tenantId: defaultTenant,
    },
  }),
  form: ({ key, id, version, resourceName }) => ({
    form: { formId: id, version, formKey: key, resourceName, tenantId: defaultTenant },
  }),
};
