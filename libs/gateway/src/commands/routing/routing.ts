import type { Address, AreaName, Int64 } from '@millrace/protocol';
import { keyFromInt64, keyToInt64 } from '@millrace/protocol';

/** The deployment area has one partition; definitions and deployments are its keys. */
export const deploymentPartition = 1;

/** The key of a definition, or of anything else of the deployment area, from its counter. */
export function definitionKey(counter: number): Int64 {
  return keyToInt64({ partition: deploymentPartition, area: 'deployment', counter });
}

/** Where a key lives, and its counter there. */
export interface Location<A extends AreaName> {
  readonly address: Address<A>;
  readonly counter: number;
}

/** Where a client's key lives, or undefined if no key of that area on these partitions looks like it. */
export function locate<A extends AreaName>(area: A, int64: Int64, partitions: number): Location<A> | undefined {
  const key = keyFromInt64(int64);
  if (key === undefined || key.area !== area || key.partition > partitions) return undefined;
  return { address: { area, partition: key.partition }, counter: key.counter };
}

/** Gives the partitions 1 … `partitions` in turn, for ever. */
export function roundRobin(partitions: number): () => number {
  let last = 0;
  return () => {
    last = (last % partitions) + 1;
    return last;
  };
}
