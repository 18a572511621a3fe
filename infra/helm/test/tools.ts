import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const TOOLS = resolve(import.meta.dirname, '../../../node_modules/.cache/chart-tools/1');

/**
 * The folder with Helm's library and Kubernetes' schemas, which is brought if it is not there.
 * @returns undefined if there is no Python 3.10 with pip to bring it
 * @throws in CI, where the chart has to be checked
 */
export function chartTools(): string | undefined {
  if (existsSync(TOOLS)) return TOOLS;
  try {
    execFileSync('python3', [join(import.meta.dirname, 'tools.py'), TOOLS], { encoding: 'utf8', stdio: 'pipe' });
    return TOOLS;
  } catch (error) {
    if (process.env.CI) throw error;
    console.warn(`The chart is not checked: that needs Python 3.10 or newer with pip. ${(error as Error).message}`);
    return undefined;
  }
}
