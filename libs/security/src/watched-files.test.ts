import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { WatchedFiles } from './watched-files.ts';

const PATIENCE = { timeout: 60_000, interval: 5 };

function watchedNumber() {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'number');
  writeFileSync(path, '1');
  const warnings: string[] = [];
  const parse = ([text = '']: readonly string[]) => {
    if (!/^\d+$/.test(text)) throw new Error('Expected a number');
    return Number(text);
  };
  const watched = new WatchedFiles([path], parse, (line) => warnings.push(line), 2);
  return { path, watched, warnings };
}

it('has what was replaced, and says so to its listeners', async () => {
  const { path, watched } = watchedNumber();
  expect(watched.current).toBe(1);
  const seen: number[] = [];
  watched.onChange(() => seen.push(watched.current));
  writeFileSync(path, '2');
  await vi.waitFor(() => expect(seen).toEqual([2]), PATIENCE);
});

it('keeps the last good value and warns once', async () => {
  const { path, watched, warnings } = watchedNumber();
  writeFileSync(path, 'x');
  await vi.waitFor(() => expect(warnings).toEqual(['Expected a number. What was read before stays in use']), PATIENCE);
  expect(watched.current).toBe(1);
  writeFileSync(path, '3');
  await vi.waitFor(() => expect(watched.current).toBe(3), PATIENCE);
  expect(warnings).toHaveLength(1);
});

it('warns of a file that is gone', async () => {
  const { path, warnings } = watchedNumber();
  rmSync(path);
  await vi.waitFor(() => expect(warnings[0]).toContain(`Expected a file at ${path}, but: ENOENT`), PATIENCE);
});

it('needs the file at first', () => {
  expect(() => new WatchedFiles(['/none'], Number, () => {})).toThrow('Expected a file at /none');
});
