import type { CreateProcessInstanceRequest } from '@millrace/protocol/gateway';
import { checkTenants } from '../../commands/checks/tenants.ts';
import type { RpcName } from '../service.ts';
import { rejectUnbuilt } from '../unbuilt.ts';

/** Rejects what no RPC that creates an instance can do. */
export function checkCreate(rpc: RpcName, request: CreateProcessInstanceRequest): void {
  rejectUnbuilt(rpc, request, ['startInstructions', 'runtimeInstructions', 'tags', 'businessId']);
  checkTenants(`gRPC request ${rpc}`, [request.tenantId]);
}
