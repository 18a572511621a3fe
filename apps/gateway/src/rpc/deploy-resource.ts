import type { Engine } from '../engine.ts';
import type { Rpc } from '../service.ts';
import { checkTenants, defaultTenant } from '../tenants.ts';
import { deploy } from './deploy.ts';

/** Deploys resources, all or none. */
export function deployResource(engine: Engine): Rpc<'DeployResource'> {
  return async ({ resources, tenantId }, call) => {
    checkTenants('DeployResource', [tenantId]);
    const { key, processes } = await deploy(engine, resources, call);
    return { key, deployments: processes.map((process) => ({ process })), tenantId: defaultTenant };
  };
}
