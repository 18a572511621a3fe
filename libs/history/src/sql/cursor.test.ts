import { expect, it } from 'vitest';
import { BadSearchError } from '../search/search.ts';
import { beyondSql, cursorText, type Term } from './cursor.ts';
import { sqlite } from './dialect.ts';
import { Parameters } from './parameters.ts';

const terms: readonly Term[] = [
  { sql: 'start', descending: true, isKey: false },
  { sql: 'key', descending: true, isKey: true },
];

it('leads to what lies beyond a row, keys to their last digit', () => {
  const cursor = cursorText(terms, { o0: 7, o1: '9223372036854775807' });
  const parameters = new Parameters(sqlite);
  expect(beyondSql(terms, cursor, parameters)).toBe('(start <= ? AND ((start < ?) OR (start IS ? AND key < ?)))');
  expect(parameters.values).toEqual([7, 7, 9223372036854775807n, 7]);
});

it.each(['', 'x', btoa('[7]'), btoa('[7, 8]'), btoa('{}')])('takes no %s', (cursor) => {
  expect(() => beyondSql(terms, cursor, new Parameters(sqlite))).toThrow(BadSearchError);
});
