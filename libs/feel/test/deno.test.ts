import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { HELD_WRONG, OWN_CASES, sharedCases } from './cases.ts';
import { differences, runLines } from './run-lines.ts';

const DENO = fileURLToPath(new URL('../../../node_modules/.bin/deno', import.meta.url));

test('Deno gives the same values', (context) => {
  if (!existsSync(DENO)) return context.skip('Deno is not installed');
  const shared = (sharedCases() ?? []).filter(({ expr }) => !HELD_WRONG.has(expr.trim()));
  const cases = [...OWN_CASES, ...shared];
  expect(differences(cases, runLines(cases, DENO, ['run', '--allow-env']))).toEqual([]);
});
