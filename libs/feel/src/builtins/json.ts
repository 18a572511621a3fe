import { readJson } from '../json/read.ts';
import { jsonNumber } from '../json/write.ts';
import { isNum } from '../number/convert.ts';
import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import { isoText, offsetTimeText } from '../temporal/text.ts';
import { DayTimeDuration, ZonedTime } from '../temporal/values.ts';
import { Context } from '../value/context.ts';
import { describe } from '../value/describe.ts';
import { FunctionValue } from '../value/function.ts';
import { Range } from '../value/range.ts';
import { isList, type Value } from '../value/value.ts';
import { type Family, overload } from './define.ts';

/** JSON text to values and back. `from json` makes no dates of strings. */
export const JSON_FAMILY: Family = {
  'from json': [overload(['json'], fromJson), overload(['value'], fromJson)],
  'to json': [
    overload(['value'], ([value], run) => {
      const text = jsonText(value as Value, run);
      run.checkText(text.length);
      return text;
    }),
  ],
};

function fromJson([json]: readonly Value[], run: Run) {
  if (json === null) return null;
  if (typeof json !== 'string') return undefined;
  return readJson(json, run) ?? new Failure(`Failed to parse JSON from '${json}'`);
}

/** Unlike a result of the engine, functions and ranges become their text, and times keep their seconds. */
function jsonText(value: Value, run: Run): string {
  run.spend(1);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (isNum(value)) return jsonNumber(value);
  if (isList(value)) return `[${value.map((item) => jsonText(item, run)).join(',')}]`;
  if (value instanceof Context) {
    return `{${[...value.entries].map(([key, entry]) => `${JSON.stringify(key)}:${jsonText(entry, run)}`).join(',')}}`;
  }
  if (value instanceof Range || value instanceof FunctionValue) return JSON.stringify(describe(value));
  if (value instanceof DayTimeDuration) return JSON.stringify(hoursText(value));
  if (value instanceof ZonedTime && value.zone !== null) {
    return JSON.stringify(`${offsetTimeText(value)}[${value.zone}]`);
  }
  return JSON.stringify(isoText(value));
}

/** `PT48H`: hours are the largest unit here. */
function hoursText(x: DayTimeDuration): string {
  if (x.seconds === 0 && x.nanos === 0) return 'PT0S';
  const total = x.seconds < 0 && x.nanos > 0 ? x.seconds + 1 : x.seconds;
  const nanos = x.seconds < 0 && x.nanos > 0 ? 1_000_000_000 - x.nanos : x.nanos;
  const hours = Math.trunc(total / 3600);
  const minutes = Math.trunc((total % 3600) / 60);
  const seconds = total % 60;
  const fraction = nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
  const sign = seconds === 0 && nanos !== 0 && x.seconds < 0 ? '-' : '';
  const rest = seconds === 0 && nanos === 0 ? '' : `${sign}${seconds + 0}${fraction}S`;
  return `PT${hours === 0 ? '' : `${hours}H`}${minutes === 0 ? '' : `${minutes}M`}${rest}`;
}
