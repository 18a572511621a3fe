import { ALL_AREAS, areaNames, areaOfProcessor, processorNumber } from '@millrace/protocol';

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

const eachPartition = (partitions: number) => Array.from({ length: partitions }, (_, i) => i + 1);

/** All areas of a partition in one processor. */
export function joinedPlacement(partitions: number, areas: readonly number[] = [...areaNames.keys()]): Placement {
  return {
    partitions,
    processorOf: (_, partition) => processorNumber(partition, ALL_AREAS),
    areasOf: () => areas,
    processors: eachPartition(partitions).map((partition) => processorNumber(partition, ALL_AREAS)),
  };
}

/** A processor for each area and partition. */
export function splitPlacement(partitions: number, areas: readonly number[] = [...areaNames.keys()]): Placement {
  return {
    partitions,
    processorOf: (area, partition) => processorNumber(partition, area),
    areasOf: (processor) => [areaOfProcessor(processor)],
    processors: eachPartition(partitions).flatMap((partition) => areas.map((area) => processorNumber(partition, area))),
  };
}
