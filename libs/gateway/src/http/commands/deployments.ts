import { defaultTenant } from '../../commands/checks/tenants.ts';
import type { DeployedDefinition } from '../../commands/deploy-resources.ts';
import { keyText } from '../key-text.ts';

const NONE = {
  processDefinition: null,
  decisionDefinition: null,
  decisionRequirements: null,
  form: null,
  resource: null,
};

/** What was deployed, in the order of kinds, as Zeebe has it. */
export function deploymentsOf(definitions: readonly DeployedDefinition[]): object[] {
  return Object.entries(METADATA).flatMap(([kind, metadata]) =>
    definitions.filter((definition) => definition.kind === kind).map((of) => ({ ...NONE, ...metadata(of) })),
  );
}

const METADATA: Readonly<Record<string, (definition: DeployedDefinition) => object>> = {
  process: ({ key, id, version, resourceName }) => ({
    processDefinition: {
      processDefinitionId: id,
      processDefinitionVersion: version,
      processDefinitionKey: keyText(key),
      resourceName,
      tenantId: defaultTenant,
    },
  }),
  decision: ({ key, id, name, version, requirementsKey, requirementsId }) => ({
    decisionDefinition: {
      decisionDefinitionId: id,
      version,
      name,
      decisionDefinitionKey: keyText(key),
      decisionRequirementsId: requirementsId,
      decisionRequirementsKey: keyText(requirementsKey),
      tenantId: defaultTenant,
    },
  }),
  decisionRequirements: ({ key, id, name, version, resourceName }) => ({
    decisionRequirements: {
      decisionRequirementsId: id,
      decisionRequirementsName: name,
      version,
      decisionRequirementsKey: keyText(key),
      resourceName,
      tenantId: defaultTenant,
    },
  }),
  form: ({ key, id, version, resourceName }) => ({
    form: { formId: id, version, formKey: keyText(key), resourceName, tenantId: defaultTenant },
  }),
};
