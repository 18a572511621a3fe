import { Matcher, type Meter } from './match.ts';
import type { RegexFlags } from './nodes.ts';
import { parsePattern } from './parse.ts';
import { compileProgram, type Program } from './program.ts';

/** One place where a pattern matches. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The text of group `i` (0 is the whole match), or undefined when it took no part. */
  readonly group: (i: number) => string | undefined;
}

/** A regular expression with Java's syntax and meaning, whose searches are metered. */
export class Regex {
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  private readonly program: Program;
  private readonly slots: number;

  /** Throws InvalidPattern. */
  constructor(pattern: string, flags: RegexFlags) {
    const { node, groups, names } = parsePattern(pattern, flags);
    const { program, slots } = compileProgram(node, groups);
    this.groups = groups;
    this.names = names;
    this.program = program;
    this.slots = slots;
  }

  /** The matches in a text, one after the other, not overlapping. */
  *matches(text: string, meter: Meter): Generator<Match> {
    const matcher = new Matcher(text, this.slots, meter);
    for (let start = 0; start <= text.length; ) {
      const end = matcher.matchAt(this.program, start);
      if (end < 0) {
        start++;
        continue;
      }
      const slots = matcher.captures();
      const from = start;
      const group = (i: number): string | undefined => {
        if (i === 0) return text.slice(from, end);
        const [first, last] = [slots[2 * i] ?? -1, slots[2 * i + 1] ?? -1];
        return i > this.groups || first < 0 || last < 0 ? undefined : text.slice(first, last);
      };
      yield { start: from, end, group };
      start = end > from ? end : end + 1;
    }
  }
}
