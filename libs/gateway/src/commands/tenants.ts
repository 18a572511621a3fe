import type { RpcName } from '../grpc/service.ts';
import { badRequest } from '../grpc/status.ts';

/** The one tenant there is while multi-tenancy is off. */
export const defaultTenant = '<default>';

/** Throws INVALID_ARGUMENT for any other tenant than the default one. */
export function checkTenants(rpc: RpcName, tenants: readonly string[]): void {
  for (const tenant of tenants) {
    if (tenant === '' || tenant === defaultTenant) continue;
    throw badRequest(
      `Expected to handle gRPC request ${rpc} with tenant identifier '${tenant}', but multi-tenancy is disabled`,
    );
  }
}
