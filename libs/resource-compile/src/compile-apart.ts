import { type CompiledApart, Compiler } from './compiler.ts';
import { importable } from './kinds.ts';
import type { Resource } from './resource.ts';

const compiler = new Compiler();

/**
 * Compiles a file in a thread that this process shares. Limited in time and memory.
 *
 * @param deployment the resource and those that are deployed together with it: it may import them
 * @param gone fires when the result is not wanted any more: the work ends, and the promise rejects with its reason
 */
export function compileApart(
  resource: Resource,
  deployment: readonly Resource[],
  gone: AbortSignal,
): Promise<CompiledApart> {
  return compiler.compile({ resource, others: importable(resource, deployment) }, gone);
}
