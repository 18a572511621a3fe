import { isNum, toInteger } from '../../number/convert.ts';
import { Failure } from '../../runtime/failure.ts';
import type { Run } from '../../runtime/run.ts';
import type { Invocation } from '../../value/function.ts';
import type { Value } from '../../value/value.ts';
import { type Family, overload } from '../define.ts';

const BEYOND_16_BITS = /[\ud800-\udbff]/;

/** The standard's strings are made of characters, not of UTF-16 units. */
export const STRING: Family = {
  'string length': [
    overload(['string'], ([text], run) => {
      if (typeof text !== 'string') return undefined;
      run.checkText(text.length);
      return BEYOND_16_BITS.test(text) ? Array.from(text).length : text.length;
    }),
  ],
  substring: [
    overload(['string', 'start position'], substring),
    overload(['string', 'start position', 'length'], substring),
  ],
};

function substring([text, start, length = null]: readonly Value[], run: Run): Invocation {
  if (typeof text !== 'string' || !isNum(start)) return undefined;
  if (length !== null && !isNum(length)) return undefined;
  run.checkText(text.length);
  const characters = BEYOND_16_BITS.test(text) ? Array.from(text) : text;
  const position = toInteger(start);
  const from = position > 0 ? position - 1 : characters.length + position;
  const count = length === null ? characters.length : toInteger(length);
  if (position === 0 || from < 0 || from >= characters.length || count < 1) {
    return new Failure(`there are no such characters in a string of ${characters.length}`);
  }
  const part = characters.slice(from, from + count);
  return typeof part === 'string' ? part : part.join('');
}
