import { ignoringCase, inverse, isLineBreak } from './classes.ts';
import {
  type Assertion,
  type CharacterTest,
  InvalidPattern,
  type RegexFlags,
  type RegexNode,
  type RepeatMode,
} from './nodes.ts';
import { classOf, escapeIn } from './parse-class.ts';
import { PatternReader } from './pattern-reader.ts';

/** A parsed pattern. */
export interface ParsedPattern {
  readonly node: RegexNode;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

/** Parses a pattern with Java's syntax; throws InvalidPattern. */
export function parsePattern(pattern: string, flags: RegexFlags): ParsedPattern {
  const parser = new Parser(pattern, flags);
  return parser.whole();
}

const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  b: 'boundary',
  B: 'inside',
  A: 'text start',
  z: 'text end',
  Z: 'last line end',
  G: 'text start',
};

const MAX_REPEAT = 10_000;
const MAX_DEPTH = 100;

class Parser extends PatternReader {
  private groups = 0;
  private depth = 0;
  private readonly names = new Map<string, number>();

  whole(): ParsedPattern {
    const node = this.choice();
    if (!this.atEnd()) throw new InvalidPattern('Unmatched closing parenthesis');
    return { node, groups: this.groups, names: this.names };
  }

  /** Alternatives; flags set inside end with them. */
  private choice(): RegexNode {
    if (++this.depth > MAX_DEPTH) throw new InvalidPattern('The pattern is nested too deeply');
    const outer = this.flags;
    const options = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    this.flags = outer;
    this.depth--;
    return options.length === 1 ? (options[0] as RegexNode) : { type: 'choice', options };
  }

  private sequence(): RegexNode {
    const parts: RegexNode[] = [];
    for (this.skipComments(); !this.atEnd() && !this.looksAt('|') && !this.looksAt(')'); this.skipComments()) {
      const atom = this.atom();
      if (atom !== undefined) parts.push(this.repeated(atom));
    }
    return parts.length === 1 ? (parts[0] as RegexNode) : { type: 'sequence', parts };
  }

  private repeated(body: RegexNode): RegexNode {
    const bounds = this.bounds();
    if (bounds === undefined) return body;
    const mode: RepeatMode = this.take('?') ? 'lazy' : this.take('+') ? 'possessive' : 'greedy';
    return { type: 'repeat', body, min: bounds[0], max: bounds[1], mode };
  }

  private bounds(): readonly [number, number] | undefined {
    this.skipComments();
    if (this.take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.take('?')) return [0, 1];
    if (!this.looksAt('{')) return undefined;
    const match = this.takeMatch(/\{(\d+)(,(\d*))?\}/y);
    if (match === undefined) throw new InvalidPattern('Illegal repetition');
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (max < min || min > MAX_REPEAT || (max !== Number.POSITIVE_INFINITY && max > MAX_REPEAT)) {
      throw new InvalidPattern('Illegal repetition range');
    }
    return [min, max];
  }

  private atom(): RegexNode | undefined {
    if (this.looksAt('(')) return this.group();
    if (this.looksAt('[')) return this.character(classOf(this));
    if (this.take('\\')) return this.escape();
    const { multiline, dotAll } = this.flags;
    if (this.take('.')) return { type: 'character', test: dotAll ? () => true : inverse(isLineBreak) };
    if (this.take('^')) return { type: 'assertion', kind: 'line start', multiline };
    if (this.take('$')) return { type: 'assertion', kind: 'line end', multiline };
    for (const dangling of ['*', '+', '?', '{']) {
      if (this.looksAt(dangling)) throw new InvalidPattern(`Dangling meta character '${dangling}'`);
    }
    const code = this.next();
    return this.character((c) => c === code);
  }

  private character(test: CharacterTest): RegexNode {
    return { type: 'character', test: this.flags.ignoreCase ? ignoringCase(test) : test };
  }

  private escape(): RegexNode {
    const letter = this.peek();
    if (letter === 'Q') return this.quotation();
    const assertion = ASSERTIONS[letter];
    if (assertion !== undefined) {
      this.next();
      return { type: 'assertion', kind: assertion, multiline: false };
    }
    if (letter === 'R') {
      this.next();
      const one = (code: number): RegexNode => ({ type: 'character', test: (c) => c === code });
      const breaks: RegexNode = { type: 'character', test: (c) => c === 11 || c === 12 || isLineBreak(c) };
      return { type: 'choice', options: [{ type: 'sequence', parts: [one(13), one(10)] }, breaks] };
    }
    const reference = this.reference();
    if (reference !== undefined) return { type: 'reference', index: reference, ignoreCase: this.flags.ignoreCase };
    return this.character(escapeIn(this));
  }

  private reference(): number | undefined {
    const named = this.takeMatch(/k<([A-Za-z][A-Za-z0-9]*)>/y);
    if (named !== undefined) {
      const index = this.names.get(named[1] as string);
      if (index === undefined) throw new InvalidPattern(`Unknown group '${named[1]}'`);
      return index;
    }
    const numbered = this.takeMatch(/[1-9]\d*/y);
    if (numbered === undefined) return undefined;
    // More digits belong to the number only if there are so many groups.
    let digits = numbered[0];
    while (digits.length > 1 && Number(digits) > this.groups) {
      digits = digits.slice(0, -1);
      this.stepBack(1);
    }
    return Number(digits);
  }

  private quotation(): RegexNode {
    this.next();
    const end = this.indexOf('\\E');
    const parts: RegexNode[] = [];
    while (this.position < end) {
      const code = this.next();
      parts.push(this.character((c) => c === code));
    }
    this.takeMatch(/\\E/y);
    return { type: 'sequence', parts };
  }

  private group(): RegexNode | undefined {
    this.take('(');
    if (!this.take('?')) return this.captured();
    if (this.take(':')) return this.closed((body) => body);
    if (this.take('>')) return this.closed((body) => ({ type: 'atomic', body }));
    const look = this.takeMatch(/(<?)([=!])/y);
    if (look !== undefined) {
      return this.closed((body) => ({ type: 'look', behind: look[1] === '<', negative: look[2] === '!', body }));
    }
    const name = this.takeMatch(/<([A-Za-z][A-Za-z0-9]*)>/y);
    if (name !== undefined) {
      if (this.names.has(name[1] as string)) throw new InvalidPattern(`Group '${name[1]}' is defined twice`);
      this.names.set(name[1] as string, this.groups + 1);
      return this.captured();
    }
    return this.flagGroup();
  }

  private captured(): RegexNode {
    const index = ++this.groups;
    return this.closed((body) => ({ type: 'group', index, body }));
  }

  private closed(wrap: (body: RegexNode) => RegexNode): RegexNode {
    const body = this.choice();
    if (!this.take(')')) throw new InvalidPattern('Unclosed group');
    return wrap(body);
  }

  /** `(?i)` for the rest of the group, `(?i:…)` for a part. */
  private flagGroup(): RegexNode | undefined {
    const match = this.takeMatch(/([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/y);
    if (match === undefined) throw new InvalidPattern('Unknown group type');
    const outer = this.flags;
    this.setFlags(match[1] as string, true);
    this.setFlags(match[2] ?? '', false);
    if (match[3] === ')') return undefined;
    const node = this.closed((body) => body);
    this.flags = outer;
    return node;
  }
}
