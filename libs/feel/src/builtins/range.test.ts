import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('points and ranges', () => {
  table([
    ['before([1..5), 5)', 'true'],
    ['before([1..5], 5)', 'false'],
    // Both shapes have these names; as in Zeebe the point comes first, whatever the order of the call.
    ['before(range: [1..5), point: 5)', 'false'],
    ['after(6, [1..5])', 'true'],
    ['after(5, [1..5))', 'true'],
    ['after(]5..6], 5)', 'true'],
    ['meets([1..5], [5..9])', 'true'],
    ['meets([1..5), [5..9])', 'false'],
    ['met by([5..9], [1..5])', 'true'],
    ['meets(1, [1..2])', 'null'],
    ['overlaps([1..5], [5..9])', 'true'],
    ['overlaps((5..9], [1..5])', 'false'],
    ['overlaps before([1..5], [4..9])', 'true'],
    ['overlaps before([1..5], (1..5])', 'true'],
    ['overlaps after([4..9], [1..5])', 'true'],
    ['finishes(5, [1..5])', 'true'],
    ['finishes(5, [1..5))', 'false'],
    ['finishes([3..5], [1..5])', 'true'],
    ['finished by([1..5], 5)', 'true'],
    ['finished by(range: [1..5], point: 5)', 'true'],
    ['includes([1..5], 3)', 'true'],
    ['includes((1..5), 1)', 'false'],
    ['includes([1..5], (1..5))', 'true'],
    ['includes((1..5), [1..5])', 'false'],
    ['during(3, [1..5])', 'true'],
    ['during([2..3], [1..5])', 'true'],
    ['starts(1, [1..5])', 'true'],
    ['starts((1..3], (1..5])', 'true'],
    ['started by([1..5], [1..3])', 'true'],
    ['coincides(1, 1.0)', 'true'],
    ['coincides([1..5], [1..5))', 'false'],
    ['before(date("2024-01-01"), [date("2024-01-02")..date("2024-01-03")])', 'true'],
    ['before("a", "b")', 'null'],
    ['before(1, date("2024-01-01"))', 'null'],
    ['before(null, 1)', 'null'],
  ]);
  warningTable([
    [
      'before(["a".."b"], 1)',
      '[INVALID_TYPE] Invalid range definition \'["a".."b"]\'',
      '[FUNCTION_INVOCATION_FAILURE] Failed to invoke function \'before\': Invalid range definition \'["a".."b"]\'',
    ],
  ]);
});
