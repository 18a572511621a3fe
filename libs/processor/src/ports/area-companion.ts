import type { ReadAfter } from '@millrace/protocol';

/**
 * What a processor does for one of its areas beside the log. Nothing of it outlives the process: a new leader begins
 * with a companion without state.
 */
export interface AreaCompanion {
  /** The number of the area. */
  readonly area: number;
  /** What turns of the area find beside its tables. */
  readonly transient: object;
  /** The area that is queried about what effects name. */
  readonly queriedArea: number;
  /**
   * Carries out an effect of the area, whose batch is committed.
   * @param after what a query about it must have seen: the sends of this batch and of those before
   */
  carryOut(effect: object, after: ReadAfter): void;
  /**
   * To be called every 100 ms or so.
   * @param time of the last batch, in milliseconds since 1970
   */
  tick(time: number): void;
}
