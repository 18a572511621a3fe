import { readFile, rm } from 'node:fs/promises';
import type { Outcome } from './outcome.ts';
import { execute, resultFile } from './outcome.ts';
import type { Tier } from './tiers.ts';

/** What vitest's JSON reporter counts. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** Runs the tests of a package in a tier. */
export async function runPackage(folder: string, { script, files }: Tier, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const name = `${script} ${folder}`;
  const report = resultFile(name, 'json');
  await rm(report, { force: true });
  const { code, ...ran } = await execute({
    name,
    argv: [
      ...['npm', 'run', '--silent', script, '--'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    cwd: folder,
    env: { ...env, VITEST_MAX_WORKERS: String(files) },
  });
  return { name, ...ran, ...countsOf(code, await readReport(report)) };
}

/** It may fail without a failed test: a crash, a file that cannot be loaded, an error outside of tests. That counts as one. */
function countsOf(code: number | null, report: Report | undefined) {
  const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests: skipped = 0 } = report ?? {};
  const isGood = code === 0 && passed + skipped > 0;
  return { passed, failed: isGood ? numFailedTests : Math.max(1, numFailedTests), skipped };
}

/** Undefined if vitest did not come so far as to write it. */
async function readReport(path: string): Promise<Report | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Report);
}
