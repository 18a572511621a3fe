import { Gateway } from '@millrace/protocol/gateway';
import type { RpcName } from './service.ts';
import { notBuilt } from './status.ts';

/** Throws UNIMPLEMENTED when the request carries a field that would have to be ignored. */
export function refuseUnbuilt<R>(rpc: RpcName, request: R, fields: readonly (keyof R & string)[]): void {
  for (const field of fields) {
    const value = request[field];
    const carried = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
    if (carried) throw notBuilt(`Field '${field}' of ${rpc}`);
  }
}

/** The RPCs that are in the API and not in this version: each refuses and names itself. */
export function unbuiltRpcs<N extends RpcName>(names: readonly N[]) {
  return Object.fromEntries(names.map((name) => [name, Gateway[name].responseStream ? stream(name) : unary(name)])) as {
    [M in N]: (typeof Gateway)[M]['responseStream'] extends true ? ReturnType<typeof stream> : ReturnType<typeof unary>;
  };
}

function unary(name: string) {
  return (): Promise<never> => Promise.reject(notBuilt(name));
}

function stream(name: string) {
  // biome-ignore lint/correctness/useYield: a stream that ends before its first message
  return async function* (): AsyncGenerator<never, void> {
    throw notBuilt(name);
  };
}
