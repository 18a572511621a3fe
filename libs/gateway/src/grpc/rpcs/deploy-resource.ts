import type { Engine } from '../../commands/execution/engine.ts';
import { checkTenants, defaultTenant } from '../../commands/tenants.ts';
import type { Rpc } from '../service.ts';
import { deploy } from './deploy.ts';

/** Deploys resources, all or none. */
export function deployResource(engine: Engine): Rpc<'DeployResource'> {
  return async ({ resources, tenantId }, call) => {
    checkTenants('DeployResource', [tenantId]);
    const { key, deployments } = await deploy(engine, resources, call);
    return { key, deployments, tenantId: defaultTenant };
  };
}
