import type { JobStreamGroup } from '@millrace/protocol';
import { JobStreams } from '@millrace/protocol/signals';
import { encodeFitting } from './fitting.ts';

/** Some groups of job streams of a gateway. */
export interface AnnouncedStreams {
  readonly gateway: string;
  readonly groups: readonly JobStreamGroup[];
}

/** As many messages as the groups need. One that does not fit into a message alone is left out: it gets no jobs. */
export function* jobStreamsBytes({ gateway, groups }: AnnouncedStreams, maxBytes: number): Generator<Uint8Array> {
  const encode = (some: readonly JobStreamGroup[]) => JobStreams.encode({ gateway, groups: some }).finish();
  for (let rest = groups; rest.length > 0; ) {
    const { bytes, count } = encodeFitting(rest, encode, maxBytes);
    if (count > 0) yield bytes;
    rest = rest.slice(Math.max(1, count));
  }
}

export function jobStreamsOf(bytes: Uint8Array): AnnouncedStreams {
  const { gateway, groups } = JobStreams.decode(bytes);
  return {
    gateway,
    groups: groups.map(({ group, type, worker, timeoutMs, streams, free }) => {
      return { group, type, worker, timeoutMs, streams, free };
    }),
  };
}
