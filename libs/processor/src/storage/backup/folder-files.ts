import { closeSync, existsSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from '../identity.ts';

/** Where the checkpoint of a processor is. */
export function checkpointPath(folder: string, processor: number): string {
  return join(folder, `checkpoint-${processor}.db`);
}

/** The folder of a processor's log. */
export function logPath(folder: string, processor: number): string {
  return join(folder, `log-${processor}`);
}

/** The names in a folder that only an engine or a backup gives, apart from the identity. */
export function stateFilesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^(checkpoint-\d+\.db|log-\d+)$/.test(name));
}

/** What is not in a folder though its identity says that it must be. */
export function missingFiles(folder: string, { checkpoints, logs }: Identity): string[] {
  const lost = [
    ...checkpoints.map((processor) => checkpointPath('', processor)).filter((name) => !existsSync(join(folder, name))),
    ...logs.map((processor) => logPath('', processor)).filter((name) => isEmpty(join(folder, name))),
  ];
  return lost.sort();
}

/** Makes durable which files are in a folder. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}
