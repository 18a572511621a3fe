import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The version of a nats-server binary, such as `2.15.1`; undefined if it cannot be run. */
export async function versionOf(binary: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(binary, ['--version'], { timeout: 10_000 });
    return /v(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  } catch {
    return undefined;
  }
}

/** Whether a version such as `2.15.1` is another one or newer; what is no version is not. */
export function isAtLeast(version: string, other: string): boolean {
  const parts = version.split('.').map(Number);
  const wanted = other.split('.').map(Number);
  for (const [index, part] of wanted.entries()) {
    const difference = (parts[index] ?? Number.NaN) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
