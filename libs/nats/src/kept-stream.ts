import type { StreamConfig } from '@nats-io/jetstream';
import { DiscardPolicy, RetentionPolicy, StorageType } from '@nats-io/jetstream';

/** A stream on disk that drops nothing by itself: everything that would is off. */
export function keptStream(name: string, subject: string, replicas: number) {
  return {
    name,
    subjects: [subject],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.New,
    num_replicas: replicas,
    max_age: 0,
    max_msgs: -1,
    max_bytes: -1,
    // Trimming is a purge by sequence, deletion of a snapshot one by subject.
    deny_purge: false,
    // Reads are answered by the stream's leader, never by a replica that lags.
    allow_direct: false,
  } satisfies Partial<StreamConfig>;
}
