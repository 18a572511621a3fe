import type { Config, Options, ReadConfig } from '@millrace/service';
import { readConfig } from '@millrace/service';
import { backup } from './backup.ts';
import { printPasswordHash } from './hash-password.ts';
import { logOptions } from './log/log-options.ts';
import { printLog } from './log/print-log.ts';
import { options } from './options.ts';
import { restore } from './restore.ts';

/** What the `millrace` command does beside serving: `name arguments [options]`. */
interface Subcommand {
  readonly usage: string;
  /** @returns the exit code */
  readonly run: (args: readonly string[]) => Promise<number>;
}

const WRONG_USAGE = 2;

export const subcommands: Readonly<Record<string, Subcommand>> = {
  backup: {
    usage: 'backup <folder> [options]  has the running engine copy everything to a folder',
    run: withFolder('backup <folder>', backup),
  },
  restore: {
    usage: 'restore <backup> [options] copies a backup to the folder that --data names, to start on',
    run: withFolder('restore <backup>', restore),
  },
  'hash-password': {
    usage: 'hash-password              reads a password from the standard input and prints its hash, for --login-users',
    run: printPasswordHash,
  },
  log: {
    usage: 'log [options]              prints a log, one line an entry; log --help lists its options',
    run: (args) => withConfig(readConfig(logOptions, args, process.env), (config) => printLog(config, console.log)),
  },
};

/** A subcommand whose first argument is a folder. */
function withFolder(
  expected: string,
  run: (folder: string, config: Config<typeof options>) => Promise<number>,
): Subcommand['run'] {
  return ([folder, ...args]) => {
    if (!folder || folder.startsWith('-')) return wrongUsage(`Expected a folder: ${expected}`);
    return withConfig(readConfig(options, args, process.env), (config) => run(folder, config));
  };
}

/** Runs with the configuration, or prints the help that was asked for or what is wrong with the arguments. */
function withConfig<O extends Options>(
  read: ReadConfig<O>,
  run: (config: Extract<ReadConfig<O>, { kind: 'config' }>['config']) => Promise<number>,
): Promise<number> {
  if (read.kind === 'config') return run(read.config);
  if (read.kind === 'wrong') return wrongUsage(read.text);
  console.log(read.text);
  return Promise.resolve(0);
}

function wrongUsage(text: string): Promise<number> {
  console.error(text);
  return Promise.resolve(WRONG_USAGE);
}

/** The lines of `--help` about them. */
export const subcommandsUsage: string = Object.values(subcommands)
  .map(({ usage }) => `       npm start -- ${usage}`)
  .join('\n');
