import { describe, expect, test } from 'vitest';
import { HELD_WRONG, OWN_CASES, sharedCases } from './cases.ts';
import { differences, runLines } from './run-lines.ts';

const shared = sharedCases();
const right = shared?.filter(({ expr, expect: wanted }) => !(wanted === '!FAIL' && HELD_WRONG.has(expr.trim())));

describe('the command gives the expected values', () => {
  test('for our own cases', () => {
    expect(differences(OWN_CASES, runLines(OWN_CASES, process.execPath, []))).toEqual([]);
  });

  test('for every right case of the reference implementation', (context) => {
    if (right === undefined) return context.skip('../shared/feel-cases.json is not there');
    expect(right.length).toBeGreaterThan(1000);
    expect(differences(right, runLines(right, process.execPath, []))).toEqual([]);
  });

  test('words that the reference implementation does not reserve are names', (context) => {
    if (shared === undefined) return context.skip('../shared/feel-cases.json is not there');
    const wrong = shared.filter((one) => !right?.includes(one)).map((one) => ({ ...one, expect: 'null' }));
    expect(differences(wrong, runLines(wrong, process.execPath, []))).toEqual([]);
  });
});
