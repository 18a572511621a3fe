import { Gateway } from '@millrace/protocol/gateway';
import { notBuilt } from '../commands/execution/outcome.ts';
import type { RpcName } from './service.ts';

/** Throws UNIMPLEMENTED when the request carries a field that would have to be ignored. */
export function rejectUnbuilt<R>(rpc: RpcName, request: R, fields: readonly (keyof R & string)[]): void {
  for (const field of fields) {
    const value = request[field];
    const carried = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
    if (carried) throw notBuilt(`Field '${field}' of ${rpc}`);
  }
}

/** The RPCs that are in the API and not in this version: each rejects every call by its name. */
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
