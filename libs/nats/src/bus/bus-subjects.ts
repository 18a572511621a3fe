import type { AreaName } from '@millrace/protocol';
import { areaNames, areaOfProcessor, partitionOfProcessor } from '@millrace/protocol';
import type { LogAddress } from '../subjects.ts';
import { commandSubject } from '../subjects.ts';

/** Results of a gateway's commands. A gateway gets a new name with each start. */
export function answersSubject(gateway: string): string {
  return `gateway.${gateway}.answers`;
}

/** Jobs pushed to a gateway. */
export function pushesSubject(gateway: string): string {
  return `gateway.${gateway}.pushes`;
}

/** Notifications to all gateways that jobs of a type exist. */
export const JOBS_AVAILABLE_SUBJECT = 'jobs.available';

/** Progress of a processor's outgoing channels, for its leader. */
export function channelSubject({ area, partition }: LogAddress): string {
  return `channel.${area}.${partition}`;
}

/** Queries to the leader of a processor. */
export function querySubject({ area, partition }: LogAddress): string {
  return `query.${area}.${partition}`;
}

/** Queries for views to the leader of a processor. */
export function viewSubject({ area, partition }: LogAddress): string {
  return `view.${area}.${partition}`;
}

/** Announcements of gateways' job streams, for the leaders of the job area. */
export const JOB_STREAMS_SUBJECT = 'job-streams';

/** Presence messages of the processes of an area. */
export function presenceSubject(area: AreaName): string {
  return `presence.${area}`;
}

/** The area and partition of a processor that holds one area. */
export function addressOf(processor: number): LogAddress {
  const area = areaNames[areaOfProcessor(processor)];
  if (area === undefined) throw new RangeError(`There is no area ${areaOfProcessor(processor)}`);
  return { area, partition: partitionOfProcessor(processor) };
}

/** The subject of a processor's command stream. */
export function subjectOf(processor: number): string {
  return commandSubject(addressOf(processor));
}
