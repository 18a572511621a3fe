import type { Observer } from '@millrace/processor';
import type { Metrics } from '@millrace/service';
import type { PartitionMember } from './partition-member.ts';

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const COUNTS = [1, 2, 5, 10, 20, 50, 100];
const BYTES = [1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576];
const ROLES = ['leader', 'follower', 'inactive'] as const;

/** Metrics of what the processors of a service do. */
export function observeWith(metrics: Metrics): Observer {
  const commands = metrics.counter('millrace_commands_total', 'Commands and sends decided.', [
    'area',
    'command',
    'outcome',
  ]);
  const batchCommands = metrics.histogram('millrace_batch_commands', 'Commands in a batch.', COUNTS);
  const batchBytes = metrics.histogram('millrace_batch_bytes', 'Bytes of a batch.', BYTES);
  const commit = metrics.histogram('millrace_commit_seconds', 'From append to commit, in seconds.', SECONDS);
  const checkpoint = metrics.histogram('millrace_checkpoint_seconds', 'Writing a checkpoint, in seconds.', SECONDS);
  const checkpointRows = metrics.counter('millrace_checkpoint_rows_total', 'Rows written to checkpoints.');
  return {
    decided: (area, command, outcome) => commands.add(1, area, command, outcome),
    answered: () => {},
    appended(count, bytes) {
      batchCommands.observe(count);
      batchBytes.observe(bytes);
    },
    committed: (ms) => commit.observe(ms / 1_000),
    checkpointed(rows, ms) {
      checkpoint.observe(ms / 1_000);
      checkpointRows.add(rows);
    },
  };
}

/** Metrics of the partitions that a process holds and in which role. */
export function gaugesOf(metrics: Metrics, members: readonly PartitionMember[]): void {
  metrics.gauge('millrace_role', 'Whether this process has the role, by partition.', ['partition', 'role'], () =>
    members.flatMap(({ state }) =>
      ROLES.map((role) => ({ labels: [state.partition, role], value: state.role === role ? 1 : 0 })),
    ),
  );
  metrics.gauge('millrace_epoch', 'The epoch of a leader, by partition; 0 where it does not lead.', ['partition'], () =>
    members.map(({ state: { partition, epoch } }) => ({ labels: [partition], value: epoch })),
  );
  metrics.gauge('millrace_rows', 'Rows in the tables, by partition.', ['partition', 'table'], () =>
    members.flatMap(({ state: { partition }, rows }) =>
      [...(rows?.namedTables() ?? [])].map(([table, { size }]) => ({ labels: [partition, table], value: size })),
    ),
  );
}
