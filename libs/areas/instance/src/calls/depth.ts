import type { Instance } from '../tables.ts';

/**
 * How many instances may call each other, one in the other, the outermost included: Zeebe's default. What walks from an
 * element instance to the outermost scope is bounded by it.
 */
export const DEEPEST = 1_000;

/** How many instances call this one, one in the other. */
export function depthOf(instance: Instance | undefined): number {
  return instance?.depth ?? 0;
}
