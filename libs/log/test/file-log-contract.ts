/**
 * Runs the contract suites on the file log, on the disk of this machine: with Node, Deno or a test runner around it.
 * With segments of 2 KiB nearly every case goes over several of them. Records of up to 1 MiB show the bound as well as
 * larger ones.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileLog } from '../src/file/file-log.ts';
import { logContract } from '../src/testing/contract.ts';
import { lastingLogContract } from '../src/testing/lasting-contract.ts';

/** The cases by name; each has a folder of its own, which is gone afterwards. */
export const fileLogCases: readonly { readonly name: string; run(): Promise<void> }[] = [
  ...[2048, undefined].flatMap((segmentBytes) =>
    logContract.map(({ name, run }) => ({
      name: `${name}, in segments of ${segmentBytes ?? 'the usual'} bytes`,
      run: () =>
        inFolder(async (folder) => {
          const log = await openLog(folder, segmentBytes);
          await run(log);
          await log.close();
        }),
    })),
  ),
  ...lastingLogContract.map(({ name, run }) => ({
    name,
    run: () => inFolder((folder) => run(() => openLog(folder, 2048))),
  })),
];

function openLog(folder: string, segmentBytes: number | undefined): Promise<FileLog> {
  const warn = (message: string) => {
    throw new Error(message);
  };
  const maxRecordBytes = 1024 * 1024;
  return FileLog.open({ folder: join(folder, 'log'), warn, maxRecordBytes, ...(segmentBytes && { segmentBytes }) });
}

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'millrace-log-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (import.meta.main) {
  for (const { run } of fileLogCases) await run();
  console.log(`${fileLogCases.length} cases passed`);
}
