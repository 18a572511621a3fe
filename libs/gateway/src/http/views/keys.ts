import { type AreaName, int64FromText, int64ToText, keyToText, packKey } from '@millrace/protocol';
import { deploymentPartition, type Location, locate } from '../../commands/routing/routing.ts';

/** A key as the views show it: decimal text. */
export function keyText(area: AreaName, partition: number, counter: number): string {
  return keyToText({ area, partition, counter });
}

/** The key of a process definition. */
export function definitionKey(counter: number): string {
  return keyText('deployment', deploymentPartition, counter);
}

/** The area number in the keys of variables: no area has it, so that such a key is never taken for another's. */
const VARIABLE_AREA = 7;
/** How many scopes, and places in a scope, fit into a variable's key: 48 bits together. */
const [SCOPES, PLACES] = [2 ** 32, 2 ** 16];

/**
 * The key of a variable, made of its scope and its place there: variables have no keys of their own in the engine yet.
 * Two variables share one only where their scopes are 2^32 keys apart.
 */
export function variableKey(partition: number, scope: number, place: number): string {
  return int64ToText(packKey(partition, VARIABLE_AREA, (scope % SCOPES) * PLACES + (place % PLACES)));
}

/** Where the key in a filter or path lives; undefined if it cannot be one of that area. */
export function readKey<A extends AreaName>(area: A, text: unknown, partitions: number): Location<A> | undefined {
  const value = typeof text === 'string' ? int64FromText(text) : undefined;
  return value && locate(area, value, partitions);
}
