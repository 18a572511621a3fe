/**
 * A processor's number: its partition, then three bits for its area. A channel is a pair of these numbers, and logs are
 * named by them.
 */

/** Stands for the area where one processor holds all areas of its partition. */
export const ALL_AREAS = 7;

/** @param area the number of the area, or `ALL_AREAS` */
export function processorNumber(partition: number, area: number): number {
  return partition * 8 + area;
}

/** The partition that a processor works on. */
export function partitionOfProcessor(processor: number): number {
  return processor >> 3;
}

/** The number of the area that a processor holds, or `ALL_AREAS`. */
export function areaOfProcessor(processor: number): number {
  return processor & 7;
}
