import { Failure } from '../../runtime/failure.ts';
import type { Run } from '../../runtime/run.ts';
import type { FunctionValue, Invocation } from '../../value/function.ts';
import type { Value } from '../../value/value.ts';
import { type Family, overload } from '../define.ts';
import { PATTERN as ZEEBE } from '../pattern.ts';

/** Flags are those of XPath, and null is none. */
const FLAGS = /^[smix]*$/;
/** A reference to a group in a class, or to group 0. */
const BAD_REFERENCE = /\[[^\]]*\\\d|\\0/;

/** Patterns as XPath has them, as far as Java's differ in what they reject. */
export const PATTERN: Family = {
  matches: [
    overload(['input', 'pattern'], ([input, pattern], run) => checked('matches', [input, pattern], undefined, run)),
    overload(['input', 'pattern', 'flags'], ([input, pattern, flags], run) =>
      checked('matches', [input, pattern], flags, run),
    ),
  ],
  replace: [
    overload(['input', 'pattern', 'replacement'], (args, run) => checked('replace', args, undefined, run)),
    overload(['input', 'pattern', 'replacement', 'flags'], ([input, pattern, replacement, flags], run) =>
      checked('replace', [input, pattern, replacement], flags, run),
    ),
  ],
};

function checked(name: string, args: readonly (Value | undefined)[], flags: Value | undefined, run: Run): Invocation {
  const pattern = args[1];
  if (typeof pattern !== 'string' || (flags !== undefined && flags !== null && typeof flags !== 'string')) {
    return undefined;
  }
  if (typeof flags === 'string' && !FLAGS.test(flags)) return new Failure(`Invalid flags '${flags}'`);
  if (BAD_REFERENCE.test(pattern) || hasUnknownGroup(pattern)) return new Failure(`Invalid pattern '${pattern}'`);
  const given = typeof flags === 'string' ? [...args, flags] : args;
  const callee = ZEEBE[name]?.find((one: FunctionValue) => one.takes(given.length));
  return callee?.invoke(given as Value[], run);
}

/** Whether the pattern refers to a group that it does not have. */
function hasUnknownGroup(pattern: string): boolean {
  const groups = pattern.replace(/\\./g, '').match(/\((?!\?)/g)?.length ?? 0;
  return [...pattern.matchAll(/\\([1-9])/g)].some((match) => Number(match[1]) > groups);
}
