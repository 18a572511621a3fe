import type { RunningEngine } from '@millrace/engine';
import type { Observer } from '@millrace/processor';
import type { Metrics, Sample } from '@millrace/service';

/** A checkpoint holds up all work, so it should take less than 20 ms. */
const CHECKPOINT_SECONDS = [0.0025, 0.005, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1];
const LATENCY_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COUNTS = [1, 2, 5, 10, 20, 50, 100];
const BYTES = [1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576];

const seconds = (ms: number) => ms / 1_000;

/** Counts what the engine does. */
export function observeWith(metrics: Metrics): Observer {
  const commands = metrics.counter('millrace_commands_total', 'Commands and sends decided.', [
    'area',
    'command',
    'outcome',
  ]);
  const latency = metrics.histogram(
    'millrace_command_seconds',
    "From a client's command to its answer, in seconds.",
    LATENCY_SECONDS,
    ['command'],
  );
  const batchCommands = metrics.histogram('millrace_batch_commands', 'Commands in a batch.', COUNTS);
  const batchBytes = metrics.histogram('millrace_batch_bytes', 'Bytes of a batch.', BYTES);
  const commit = metrics.histogram('millrace_commit_seconds', 'From append to commit, in seconds.', LATENCY_SECONDS);
  const checkpoint = metrics.histogram(
    'millrace_checkpoint_seconds',
    'To write a checkpoint, in seconds.',
    CHECKPOINT_SECONDS,
  );
  const checkpointRows = metrics.counter('millrace_checkpoint_rows_total', 'Rows written to checkpoints.');
  return {
    decided: (area, command, outcome) => commands.add(1, area, command, outcome),
    answered: (command, ms) => latency.observe(seconds(ms), command),
    appended(count, bytes) {
      batchCommands.observe(count);
      batchBytes.observe(bytes);
    },
    committed: (ms) => commit.observe(seconds(ms)),
    checkpointed(rows, ms) {
      checkpoint.observe(seconds(ms));
      checkpointRows.add(rows);
    },
  };
}

/** Tells what the engine holds. */
export function gaugesOf(metrics: Metrics, engine: RunningEngine): void {
  metrics.gauge('millrace_disk_bytes', 'Bytes on the disk.', ['what'], () => {
    const { logs, checkpoints } = engine.sizes();
    return [
      { labels: ['logs'], value: logs },
      { labels: ['checkpoints'], value: checkpoints },
    ];
  });
  metrics.gauge('millrace_log_syncs', 'How often the logs have waited for the disk since the start.', [], () => [
    { labels: [], value: engine.syncs() },
  ]);
  metrics.gauge('millrace_rows', 'Rows in the tables of the areas.', ['table'], () => rowsByTable(engine));
  metrics.gauge('millrace_jobs', 'Jobs by state.', ['state'], () => jobsByState(engine));
}

function rowsByTable({ states }: RunningEngine): Sample[] {
  const rows = new Map<string, number>();
  for (const state of states) {
    for (const [name, { size }] of state.namedTables()) rows.set(name, (rows.get(name) ?? 0) + size);
  }
  return [...rows].map(([name, value]) => ({ labels: [name], value }));
}

function jobsByState({ states }: RunningEngine): Sample[] {
  const jobs = states.flatMap((state) => state.namedTables().get('job.jobs') ?? []);
  const count = (index: string) => jobs.reduce((sum, table) => sum + table.count(index), 0);
  return [
    { labels: ['activatable'], value: count('activatable') },
    { labels: ['activated'], value: count('deadline') },
  ];
}
