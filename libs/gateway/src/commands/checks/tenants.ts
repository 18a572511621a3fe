import { invalidRequest } from '../execution/outcome.ts';

/** The one tenant there is while multi-tenancy is off. */
export const defaultTenant = '<default>';

/**
 * Throws INVALID_ARGUMENT for any other tenant than the default one.
 * @param request how the protocol calls the request: `gRPC request DeployResource`
 */
export function checkTenants(request: string, tenants: readonly string[]): void {
  for (const tenant of tenants) {
    if (tenant === '' || tenant === defaultTenant) continue;
    throw invalidRequest(
      `Expected to handle ${request} with tenant identifier '${tenant}', but multi-tenancy is disabled`,
    );
  }
}
