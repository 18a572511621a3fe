import { describe } from 'vitest';
import { table } from '../../test/feel.ts';

describe('all and any', () => {
  table([
    ['all([])', 'true'],
    ['and(true, null)', 'null'],
    ['and([null, false])', 'false'],
    ['all(true, 1)', 'null'],
    ['any([])', 'false'],
    ['or(null, true)', 'true'],
    ['or(false, "x")', 'null'],
    ['any(list: [false, true])', 'true'],
  ]);
});
