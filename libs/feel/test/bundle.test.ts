import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { OWN_CASES } from './cases.ts';
import { runInChromium } from './chromium.ts';
import { readValue } from './value-reader.ts';

const CHROMIUM = '/usr/bin/chromium';
const MOST_BYTES = 40 * 1024;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/index.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
  });
  return outputFiles[0]?.text ?? '';
}

test('the bundle for browsers is under 40 KB, compressed', async () => {
  const bytes = gzipSync(await bundle(), { level: 9 }).length;
  console.info(`bundle: ${bytes} bytes compressed`);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThan(MOST_BYTES);
});

test('the bundle needs nothing of Node', async () => {
  const source = await bundle();
  expect(source).not.toMatch(/from"node:|require\(|process\./);
});

test('Chromium gives the same values', async (context) => {
  if (!existsSync(CHROMIUM)) return context.skip('Chromium is not installed: not run');
  const source = await bundle();
  const answers = await runInChromium(CHROMIUM, createServer(), source, OWN_CASES);
  for (const [i, { expect: wanted }] of OWN_CASES.entries()) {
    if (wanted === '!FAIL') expect(answers[i]).toBe('!FAIL');
    else expect(readValue(answers[i] ?? '')).toEqual(readValue(wanted));
  }
});
