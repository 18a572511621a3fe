import type { Area } from '@millrace/kernel';
import type { Connections, LogAddress } from '@millrace/nats';
import type { Replica, Reporter } from '@millrace/processor';
import type { Snapshots } from '../snapshots/snapshots.ts';
import type { LocalCheckpoint } from './local-checkpoint.ts';

export interface RecoveryOptions {
  readonly connections: Pick<Connections, 'appends'>;
  readonly address: LogAddress;
  readonly area: Area;
  /** Of the processor. */
  readonly number: number;
  /** Undefined where this member keeps nothing. */
  readonly checkpoint: LocalCheckpoint | undefined;
  readonly snapshots: Pick<Snapshots, 'store'>;
  /** Whether the log must be there: its processor has had a leader. */
  readonly mustExist: boolean;
  readonly reporter: Pick<Reporter, 'info' | 'warn'>;
}

/** A state to follow a log with, from the position that it stands at. */
export interface Recovered {
  readonly replica: Replica;
  /** When the log was made; undefined if there is none yet. */
  readonly created: string | undefined;
  /** The last position of the log. */
  readonly last: number;
}
