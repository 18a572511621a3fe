import { type AreaName, int64FromText, keyToText } from '@millrace/protocol';
import { deploymentPartition, type Location, locate } from '../routing.ts';

/** A key as the views show it: decimal text. */
export function keyText(area: AreaName, partition: number, counter: number): string {
  return keyToText({ area, partition, counter });
}

/** The key of a process definition. */
export function definitionKey(counter: number): string {
  return keyText('deployment', deploymentPartition, counter);
}

/** Where the key in a filter or path lives; undefined if it cannot be one of that area. */
export function readKey<A extends AreaName>(area: A, text: unknown, partitions: number): Location<A> | undefined {
  const value = typeof text === 'string' ? int64FromText(text) : undefined;
  return value && locate(area, value, partitions);
}
