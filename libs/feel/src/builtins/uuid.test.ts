import { expect, test } from 'vitest';
import { feel } from '../../test/feel.ts';

test('a uuid is of version 4 and comes from the given randomness', () => {
  expect(feel('uuid()')).toBe('"80808080-8080-4080-8080-808080808080"');
  let seed = 1;
  const random = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  expect(feel('uuid()', '{}', { random })).toMatch(
    /^"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"$/,
  );
  expect(feel('uuid()', '{}', {})).toBe('null');
  expect(feel('random number()', '{}', {})).toBe('null');
});
