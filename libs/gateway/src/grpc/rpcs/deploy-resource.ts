import { checkTenants, defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';
import { deploymentsOf } from './deployments.ts';

/** Deploys resources, all or none. */
export function deployResource({ deployResources }: ClientCommands): Rpc<'DeployResource'> {
  return async ({ resources, tenantId }, call) => {
    checkTenants('gRPC request DeployResource', [tenantId]);
    const { key, definitions } = await deployResources({ resources }, call);
    return { key, deployments: deploymentsOf(definitions), tenantId: defaultTenant };
  };
}
