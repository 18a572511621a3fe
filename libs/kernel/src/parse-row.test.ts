import { expect, it } from 'vitest';
import { parseRow } from './parse-row.ts';

it('reads short and very long rows alike', () => {
  for (const text of ['x', 'ä€𝒜'.repeat(500_000), 'x'.repeat(3_000_000)]) {
    const row = { variables: [{ name: 'a', value: JSON.stringify(text) }], n: 1, nothing: null };
    expect(parseRow(JSON.stringify(row))).toEqual(row);
  }
});
