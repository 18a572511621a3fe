import type { FrozenState, Processor, Replica } from '@millrace/processor';
import { freezeState } from '@millrace/processor';

/** What a snapshot can be made of now. */
export interface SnapshotSource {
  readonly leads: boolean;
  /** How many bytes the log has. */
  readonly logBytes: number;
  /** When the log was made. */
  readonly created: string;
  /** The state as of a committed position. */
  freeze(): Promise<FrozenState>;
}

/** Between two records the state of a follower is that of its position. */
export function followerSource(replica: Replica, created: string): SnapshotSource {
  const { state } = replica;
  return {
    leads: false,
    logBytes: state.logBytes,
    created,
    async freeze() {
      const { position, epoch } = replica;
      return freezeState(state, { position, provedThrough: position, epoch, created });
    },
  };
}

export interface LeaderSourceOptions {
  readonly epoch: number;
  readonly created: string;
  /** Rejects when leadership ends: what is in flight then is never settled. */
  readonly over: Promise<never>;
}

/** The state of a leader is ahead of its log, so it pauses for a moment. */
export function leaderSource(processor: Processor, { epoch, created, over }: LeaderSourceOptions): SnapshotSource {
  const { state } = processor;
  return {
    leads: true,
    logBytes: state.logBytes,
    created,
    async freeze() {
      const resume = await Promise.race([processor.pause(), over]);
      try {
        const { position } = processor;
        return freezeState(state, { position, provedThrough: position, epoch, created });
      } finally {
        resume();
      }
    },
  };
}
