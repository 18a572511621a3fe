import { isNum, toInteger } from '../number/convert.ts';
import { Failure } from '../runtime/failure.ts';
import { temporalText } from '../temporal/text.ts';
import { DayTimeDuration, YearMonthDuration } from '../temporal/values.ts';
import { describe } from '../value/describe.ts';
import type { Invocation } from '../value/function.ts';
import type { Value } from '../value/value.ts';
import { type Family, overload } from './define.ts';

const FROM_AI = ['value', 'description', 'type', 'schema', 'options'];

/** What Zeebe adds: repeating timers, and a mark on values that an agent fills in. */
export const ZEEBE: Family = {
  cycle: [
    overload(['repetitions', 'interval'], cycle),
    // Zeebe calls the only parameter so too.
    overload(['repetitions'], ([interval]) => {
      const text = durationText(interval);
      if (text !== undefined) return `R/${text}`;
      return new Failure(
        `cycle function expected an interval (duration) parameter, but found '${describe(interval ?? null)}'`,
      );
    }),
  ],
  fromAi: FROM_AI.map((_, i) => overload(FROM_AI.slice(0, i + 1), ([value]) => value)),
};

function durationText(value: Value | undefined): string | undefined {
  return value instanceof DayTimeDuration || value instanceof YearMonthDuration ? temporalText(value) : undefined;
}

function cycle([repetitions, interval]: readonly Value[]): Invocation {
  const text = durationText(interval);
  if (text !== undefined && repetitions === null) return `R/${text}`;
  if (text !== undefined && isNum(repetitions)) return `R${toInteger(repetitions)}/${text}`;
  const found = `[${describe(repetitions ?? null)}, ${describe(interval ?? null)}]`;
  return new Failure(
    `cycle function expected a repetitions (number) and an interval (duration) parameter, but found '${found}'`,
  );
}
