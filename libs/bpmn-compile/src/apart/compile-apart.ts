import type { Resource } from '../compile.ts';
import { type CompiledApart, Compiler } from './compiler.ts';

const compiler = new Compiler();

/**
 * `compile` in a thread that this process shares, with the processes encoded for the log. Limited in time and memory.
 *
 * @param gone fires when the result is not wanted any more: the work ends, and the promise rejects with its reason
 */
export function compileApart(resource: Resource, gone: AbortSignal): Promise<CompiledApart> {
  return compiler.compile(resource, gone);
}
