import { describe } from 'vitest';
import { table } from '../../test/feel.ts';

describe('durations', () => {
  table([
    ['duration("P1Y6M")', 'duration("P1Y6M")'],
    ['duration("P18M")', 'duration("P1Y6M")'],
    ['duration("PT36H")', 'duration("P1DT12H")'],
    ['duration("-PT1H30M")', 'duration("-PT1H30M")'],
    ['duration("PT-1H")', 'duration("-PT1H")'],
    ['duration("PT1.5S") + duration("PT1.5S")', 'duration("PT3S")'],
    ['duration(x)', 'null'],
    ['duration("P")', 'null'],
    ['duration("PT")', 'null'],
    ['duration("P1DT")', 'null'],
    ['duration("1D")', 'null'],
    ['duration("P0D")', 'duration("P0D")'],
    ['duration("P0M")', 'duration("P0Y")'],
    ['years and months duration(date("2023-01-31"), date("2024-02-29"))', 'duration("P1Y")'],
    ['years and months duration(date("2024-02-29"), date("2023-01-31"))', 'duration("-P1Y")'],
    ['years and months duration(date("2024-01-01"), date and time("2025-03-02T10:00:00"))', 'duration("P1Y2M")'],
    ['years and months duration(from: date("2024-01-01"), to: date("2024-01-31"))', 'duration("P0Y")'],
    ['years and months duration("2024-01-01", "2025-01-01")', 'null'],
  ]);
});
