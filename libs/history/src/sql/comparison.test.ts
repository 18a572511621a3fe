import { describe, expect, it } from 'vitest';
import { constant, type Field, flag, json, key, text, word } from '../search/entity.ts';
import type { Comparison } from '../search/search.ts';
import { comparisonSql } from './comparison.ts';
import { postgres, sqlite } from './dialect.ts';
import { Parameters } from './parameters.ts';

function compared(field: Field, is: Comparison, dialect = sqlite) {
  const parameters = new Parameters(dialect);
  return [comparisonSql(field, is, parameters), ...parameters.values];
}
const state = word(['ACTIVE', 'COMPLETED', 'TERMINATED'], 's');

describe('a comparison as SQL', () => {
  it.each<[string, Field, Comparison, readonly unknown[]]>([
    ['a text', text('t'), { operator: 'eq', value: 'x' }, ['t = ?', 'x']],
    ['another text or none', text('t'), { operator: 'neq', value: 'x' }, ['(t IS NULL OR t <> ?)', 'x']],
    ['a key that is none', key('k'), { operator: 'eq', value: 'x' }, ['1 = 0']],
    ['no text of a list', text('t'), { operator: 'notIn', values: ['x'] }, ['(t IS NULL OR t NOT IN (?))', 'x']],
    ['one of none', text('t'), { operator: 'in', values: [] }, ['1 = 0']],
    ['a state', state, { operator: 'eq', value: 'COMPLETED' }, ['s = 1']],
    ['states by a pattern', state, { operator: 'like', value: '*ED' }, ['s IN (1, 2)']],
    ['every state', state, { operator: 'neq', value: 'OTHER' }, ['1 = 1']],
    ['a flag', flag('f'), { operator: 'eq', value: false }, ['NOT (f)']],
    ['what is the same for all', constant('x'), { operator: 'eq', value: 'y' }, ['1 = 0']],
    ['texts that are all in a list', json('j'), { operator: 'in', values: ['a'] }, ['(instr(j, ?) > 0)', '"a"']],
  ])('finds %s', (_, field, is, expected) => {
    expect(compared(field, is)).toEqual(expected);
  });

  it('translates patterns for each store, and what has a meaning there', () => {
    const is = { operator: 'like', value: 'a*[b]?\\*%' } as const;
    expect(compared(text('t'), is)).toEqual(['t GLOB ?', 'a*[[]b]?[*]%']);
    expect(compared(text('t'), is, postgres)).toEqual(['t LIKE $1', 'a%[b]_*\\%']);
  });
});
