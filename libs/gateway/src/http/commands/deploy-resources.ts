import { checkTenants, defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import { invalidRequest } from '../../commands/execution/outcome.ts';
import type { FormPart } from '../body/form.ts';
import { keyText } from '../key-text.ts';
import { command, json, type Route } from '../route.ts';
import { deploymentsOf } from './deployments.ts';

/** Deploys the files of a form, all or none. */
export function deployResources({ deployResources: deploy }: ClientCommands): Route {
  const route = command(async ({ form, signal, peer }) => {
    const { key, definitions } = await deploy({ resources: resourcesIn(form) }, { signal, peer });
    return json({ deploymentKey: keyText(key), tenantId: defaultTenant, deployments: deploymentsOf(definitions) });
  });
  return { ...route, takes: 'form' };
}

function resourcesIn(form: readonly FormPart[]) {
  return form.flatMap(({ name: part, fileName: name, content }) => {
    if (part === 'resources' && name !== undefined) return { name, content };
    if (part === 'tenantId' && name === undefined) {
      checkTenants('REST request DeployResource', [Buffer.from(content).toString()]);
      return [];
    }
    const came = name === undefined ? `the field '${part}'` : `the file '${name}' as '${part}'`;
    throw invalidRequest(`Expected the form to have files as 'resources' and the field 'tenantId', but ${came} came`);
  });
}
