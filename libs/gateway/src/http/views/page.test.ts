import { describe, expect, test } from 'vitest';
import { cursorText, readPage } from './page.ts';

describe('a page', () => {
  test('begins at the start and has a hundred items unless it says otherwise', () => {
    expect(readPage()).toEqual({ after: { partition: 1, position: [] }, skip: 0, limit: 100 });
    expect(readPage({ from: 5, limit: 7 })).toMatchObject({ skip: 5, limit: 7 });
  });

  test.each([
    { partition: 1, position: [] },
    { partition: 8_191, position: [2 ** 48 - 1, 7, 3] },
  ])('goes on after a cursor: %j', (cursor) => {
    expect(readPage({ after: cursorText(cursor) }).after).toEqual(cursor);
  });

  test.each([
    { limit: 0 },
    { limit: 10_001 },
    { limit: 1.5 },
    { limit: '1' },
    { from: -1 },
    { after: 3 },
    { after: 'x' },
    { after: cursorText({ partition: 0, position: [1] }) },
  ])('%j is rejected', (page) => {
    expect(() => readPage(page)).toThrow(/Expected|is no cursor/);
  });

  test('does not go backwards', () => {
    expect(() => readPage({ before: 'MS4x' })).toThrow('not built');
  });
});
