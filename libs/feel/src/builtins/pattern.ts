import { InvalidPattern, type RegexFlags } from '../regex/nodes.ts';
import { Regex } from '../regex/regex.ts';
import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import type { Invocation } from '../value/function.ts';
import type { Value } from '../value/value.ts';
import { type Family, overload } from './define.ts';

function flagsOf(letters: string): RegexFlags {
  return {
    ignoreCase: letters.includes('i'),
    multiline: letters.includes('m'),
    dotAll: letters.includes('s'),
    comments: letters.includes('x'),
  };
}

const MOST_REMEMBERED = 200;
const LONGEST_REMEMBERED = 1000;
const remembered = new Map<string, Regex>();

/** A pattern is usually a literal: it is compiled once. */
function compiled(pattern: string, flags: string): Regex {
  const key = `${flags}/${pattern}`;
  let regex = remembered.get(key);
  if (regex === undefined) {
    regex = new Regex(pattern, flagsOf(flags));
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    if (key.length <= LONGEST_REMEMBERED) remembered.set(key, regex);
  }
  return regex;
}

/** Uses a pattern; a bad one is a failure of the function. */
function using(pattern: string, flags: string, run: Run, use: (regex: Regex) => Invocation): Invocation {
  run.spend(20 + pattern.length / 4);
  try {
    return use(compiled(pattern, flags));
  } catch (error) {
    if (error instanceof InvalidPattern) return new Failure(`Invalid pattern '${pattern}'`);
    throw error;
  }
}

const meterOf =
  (run: Run) =>
  (steps: number): void =>
    run.spend(steps);

function matches([input, pattern, flags = '']: readonly Value[], run: Run): Invocation {
  if (typeof input !== 'string' || typeof pattern !== 'string' || typeof flags !== 'string') return undefined;
  return using(pattern, flags, run, (regex) => regex.matches(input, meterOf(run)).next().done !== true);
}

function replace([input, pattern, replacement, flags = '']: readonly Value[], run: Run): Invocation {
  if (typeof input !== 'string' || typeof pattern !== 'string') return undefined;
  if (typeof replacement !== 'string' || typeof flags !== 'string') return undefined;
  return using(pattern, flags, run, (regex) => {
    const pieces = piecesOf(replacement, regex);
    let result = '';
    let last = 0;
    for (const match of regex.matches(input, meterOf(run))) {
      result += input.slice(last, match.start);
      for (const piece of pieces) result += typeof piece === 'string' ? piece : (match.group(piece) ?? '');
      last = match.end;
      run.checkLength(result.length);
      run.spend(1 + pieces.length / 4);
    }
    result += input.slice(last);
    run.checkText(result.length);
    return result;
  });
}

/** The literal parts of a replacement, and the numbers of the groups (`$1`, `${name}`) between them. */
function piecesOf(replacement: string, regex: Regex): readonly (string | number)[] {
  const pieces: (string | number)[] = [];
  for (let i = 0; i < replacement.length; ) {
    const c = replacement[i];
    if (c === '\\') {
      const escaped = replacement[i + 1];
      if (escaped === undefined) throw new InvalidPattern('character to be escaped is missing');
      pieces.push(escaped);
      i += 2;
    } else if (c === '$') {
      const { group, length } = reference(replacement.slice(i), regex);
      pieces.push(group);
      i += length;
    } else {
      pieces.push(c as string);
      i++;
    }
  }
  return pieces;
}

function reference(text: string, regex: Regex): { group: number; length: number } {
  const named = /^\$\{([A-Za-z][A-Za-z0-9]*)\}/.exec(text);
  const byName = named === null ? undefined : regex.names.get(named[1] as string);
  if (named !== null && byName !== undefined) return { group: byName, length: named[0].length };
  const digits = /^\$(\d+)/.exec(text)?.[1];
  if (digits === undefined) throw new InvalidPattern('Illegal group reference');
  // As many digits as there are groups for.
  let length = 1;
  while (length < digits.length && Number(digits.slice(0, length + 1)) <= regex.groups) length++;
  const group = Number(digits.slice(0, length));
  if (group > regex.groups) throw new InvalidPattern(`No group ${group}`);
  return { group, length: length + 1 };
}

function split(text: string, regex: Regex, run: Run): Value[] {
  const parts: string[] = [];
  let last = 0;
  for (const match of regex.matches(text, meterOf(run))) {
    // Nothing at the very start is no separator.
    if (match.end === 0) continue;
    parts.push(text.slice(last, match.start));
    last = match.end;
  }
  parts.push(text.slice(last));
  run.checkItems(parts.length);
  return parts;
}

/** Functions that take regular expressions. */
export const PATTERN: Family = {
  matches: [overload(['input', 'pattern'], matches), overload(['input', 'pattern', 'flags'], matches)],
  replace: [
    overload(['input', 'pattern', 'replacement'], replace),
    overload(['input', 'pattern', 'replacement', 'flags'], replace),
  ],
  split: [
    overload(['string', 'delimiter'], ([text, delimiter], run) => {
      if (typeof text !== 'string' || typeof delimiter !== 'string') return undefined;
      const result = using(delimiter, '', run, (regex) => split(text, regex, run));
      return result instanceof Failure ? new Failure(`Invalid pattern for delimiter '${delimiter}'`) : result;
    }),
  ],
  extract: [overload(['input', 'pattern'], extract), overload(['string', 'pattern'], extract)],
};

function extract([input, pattern]: readonly Value[], run: Run): Invocation {
  if (typeof input !== 'string' || typeof pattern !== 'string') return undefined;
  return using(pattern, '', run, (regex) =>
    [...regex.matches(input, meterOf(run))].map((match) => match.group(0) ?? ''),
  );
}
