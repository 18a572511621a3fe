import { describe, expect, test } from 'vitest';
import { commandTypes, eventTypes } from './messages.ts';

describe.each(Object.entries({ ...commandTypes }))('the commands of %s', (_, types) => {
  test('have a code each', () => expectDistinct(types));
});

describe.each(Object.entries({ ...eventTypes }))('the events of %s', (_, types) => {
  test('have a code each', () => expectDistinct(types));
});

function expectDistinct(types: Readonly<Record<string, { readonly code: number }>>): void {
  const names = Map.groupBy(Object.entries(types), ([, { code }]) => code);
  expect([...names.values()].filter(({ length }) => length > 1)).toEqual([]);
}
