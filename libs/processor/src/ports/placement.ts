import { areaNames } from '@millrace/protocol';

/** Which processor holds an area on a partition. Processors have numbers, so that a channel is a pair of small ones. */
export interface Placement {
  readonly partitions: number;
  /** The number of the processor that holds the area on the partition. */
  processorOf(areaNumber: number, partition: number): number;
  /** The numbers of the areas that a processor holds. */
  areasOf(processor: number): readonly number[];
  /** All processors. */
  readonly processors: readonly number[];
}

/** The last three bits of a processor's number: an area, or this where it holds all areas of its partition. */
const ALL_AREAS = 7;

/** The partition that a processor works on. */
export function partitionOf(processor: number): number {
  return processor >> 3;
}

const eachPartition = (partitions: number) => Array.from({ length: partitions }, (_, i) => i + 1);

/** All areas of a partition in one processor. */
export function joinedPlacement(partitions: number, areas: readonly number[] = [...areaNames.keys()]): Placement {
  return {
    partitions,
    processorOf: (_, partition) => partition * 8 + ALL_AREAS,
    areasOf: () => areas,
    processors: eachPartition(partitions).map((partition) => partition * 8 + ALL_AREAS),
  };
}

/** A processor for each area and partition. */
export function splitPlacement(partitions: number, areas: readonly number[] = [...areaNames.keys()]): Placement {
  return {
    partitions,
    processorOf: (area, partition) => partition * 8 + area,
    areasOf: (processor) => [processor & 7],
    processors: eachPartition(partitions).flatMap((partition) => areas.map((area) => partition * 8 + area)),
  };
}
