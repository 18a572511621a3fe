import type { Config, Options } from './config.ts';
import { helpText, readConfig } from './config.ts';
import { onEndSignals } from './end-signals.ts';

const WRONG_USAGE = 2;

/** What a process does between its start and its end. */
export interface Running {
  /** The first line that people see: it says that the process is ready, and where. */
  readonly banner: string;
  /** Ends in order. */
  stop(): Promise<void>;
}

/**
 * Runs a process by its command line: reads the configuration, starts, and stops in order at SIGINT or SIGTERM. At a
 * second signal it ends at once.
 * @param usage the line that `--help` begins with
 * @param start throws an error whose message says what to do
 */
export async function runProcess<O extends Options>(
  usage: string,
  options: O,
  start: (config: Config<O>) => Promise<Running>,
): Promise<void> {
  const read = readConfig(options, process.argv.slice(2), process.env);
  if (read.kind === 'help') {
    console.log(`${usage}\n\nOptions, with their defaults:\n${helpText(options)}`);
    return;
  }
  if (read.kind === 'version') {
    console.log(read.text);
    return;
  }
  if (read.kind === 'wrong') {
    console.error(read.text);
    process.exitCode = WRONG_USAGE;
    return;
  }
  const starting = start(read.config);
  let isStopping = false;
  onEndSignals(() => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void starting.then(({ stop }) => stop()).then(() => process.exit(0), failed);
  });
  await starting.then(({ banner }) => console.log(banner), failed);
}

function failed(error: Error): never {
  console.error(`error: ${error.message}`);
  process.exit(1);
}
