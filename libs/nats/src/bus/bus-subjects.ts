import type { AreaName } from '@millrace/protocol';
import { areaNames } from '@millrace/protocol';
import type { LogAddress } from '../subjects.ts';
import { commandSubject } from '../subjects.ts';

/** Where a gateway hears how its commands ended. Gateways are named anew with each start. */
export function answersSubject(gateway: string): string {
  return `gateway.${gateway}.answers`;
}

/** Where a gateway is offered jobs. */
export function offersSubject(gateway: string): string {
  return `gateway.${gateway}.offers`;
}

/** Where all gateways hear that there are jobs. */
export const JOBS_AVAILABLE_SUBJECT = 'jobs.available';

/** Where the leader of a processor hears how far its sends have come. */
export function channelSubject({ area, partition }: LogAddress): string {
  return `channel.${area}.${partition}`;
}

/** Where the leader of a processor is asked. */
export function querySubject({ area, partition }: LogAddress): string {
  return `query.${area}.${partition}`;
}

/** Where the leader of a processor is asked for rows to show to people. */
export function viewSubject({ area, partition }: LogAddress): string {
  return `view.${area}.${partition}`;
}

/** Where the leaders of the job area hear which streams of workers are open. */
export const OPEN_STREAMS_SUBJECT = 'streams.open';

/** Where the processes of an area say that they are there. */
export function presenceSubject(area: AreaName): string {
  return `presence.${area}`;
}

/** The area and partition of a processor of its own: its number is partition * 8 + the area's number. */
export function addressOf(processor: number): LogAddress {
  const area = areaNames[processor & 7];
  if (area === undefined) throw new RangeError(`There is no area ${processor & 7}`);
  return { area, partition: processor >> 3 };
}

/** Where what is for a processor is published. */
export function subjectOf(processor: number): string {
  return commandSubject(addressOf(processor));
}
