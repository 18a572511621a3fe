import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, '../src/main.ts');

describe.each(['standalone', 'instance'])('what the image of %s holds', (app) => {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-image-'));
  beforeAll(() => void execFileSync(process.execPath, [MAIN, app, folder]));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('starts by itself', () => {
    // Outside of the repository nothing can be found that was left out.
    const main = join(folder, 'main.ts');
    const help = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', main, '--help'], {
      encoding: 'utf8',
    });
    expect(help).toContain('--monitor-port');
  });

  it('has no tests, no tools and no types', () => {
    const files = globSync('**', { cwd: folder });
    expect(
      files.filter((file) => /\.test\.ts$|\.d\.ts$|node_modules\/(typescript|vitest|@biomejs)\//.test(file)),
    ).toEqual([]);
    expect(existsSync(join(folder, 'node_modules/@millrace/service/src/index.ts'))).toBe(true);
  });

  it('loads with all of its modules', () => {
    const warm = join(import.meta.dirname, '../src/warm.ts');
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', warm, folder]);
  });

  it('names every package in it, with a permissive licence', () => {
    const { components } = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8')) as Bill;
    const packages = globSync('**/package.json', { cwd: folder });
    const folders = packages.filter((path) => /(^|\/)node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(path));
    expect(components.length).toBeGreaterThanOrEqual(folders.length);
    const licences = new Set(
      components.flatMap(({ licenses = [{ expression: 'none' }] }) => licenses.flatMap(namesIn)),
    );
    expect([...licences].filter((licence) => !PERMISSIVE.includes(licence))).toEqual([]);
  });
});

interface Licence {
  readonly expression?: string;
  readonly license?: { readonly id: string };
}

interface Bill {
  readonly components: readonly { readonly name: string; readonly licenses?: readonly Licence[] }[];
}

const PERMISSIVE = ['Apache-2.0', 'MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Unlicense', 'BlueOak-1.0.0'];

/** `(MIT AND ISC)` → MIT and ISC; every part of an alternative must be permissive too. */
function namesIn({ expression, license }: Licence): string[] {
  return (expression ?? license?.id ?? 'none').replace(/[()]/g, '').split(/ (?:AND|OR) /);
}
