import type { Node } from './ast.ts';
import { isSpace } from './characters.ts';
import { type Grammar, ZEEBE } from './grammar.ts';
import { FeelSyntaxError } from './syntax-error.ts';

/** Expressions inside of each other; far more than people write, far less than calls can be nested. */
const MAX_DEPTH = 150;
/** Longer texts are not parsed. */
const MAX_LENGTH = 1_000_000;

/** Rules that may be tried twice at one place; their results are remembered, so that parsing stays linear. */
type Rule = 'expression' | 'sum' | 'value';

interface Remembered {
  readonly node: Node | undefined;
  readonly end: number;
}

/** The rules that the rules below them refer back to. */
export interface RecursiveRules {
  readonly expression: (c: Cursor) => Node | undefined;
  readonly sum: (c: Cursor) => Node | undefined;
}

/**
 * A place in the text. The grammar has no tokens: what is a keyword depends on where it stands, so rules look at the
 * characters and step back when they do not fit. A rule gives undefined when it does not fit; who calls it steps back.
 */
export class Cursor {
  readonly text: string;
  readonly rules: RecursiveRules;
  /** Grows by the names that the text declares. */
  grammar: Grammar;
  position = 0;
  /** How many filters are open: inside of them, properties of the items are names too. */
  filters = 0;
  private depth = 0;
  private furthest = 0;
  private expected = new Set<string>();
  private readonly memory: Record<Rule, Map<number, Remembered>> = {
    expression: new Map(),
    sum: new Map(),
    value: new Map(),
  };

  constructor(text: string, rules: RecursiveRules, grammar: Grammar = ZEEBE) {
    this.text = text;
    this.rules = rules;
    this.grammar = grammar;
    if (text.length > MAX_LENGTH) throw new FeelSyntaxError(text.slice(0, 100), 0, [], 'The text is too long');
  }

  /** Skips spaces and comments. */
  space(): void {
    const { text } = this;
    for (;;) {
      while (this.position < text.length && isSpace(text.charCodeAt(this.position))) this.position++;
      if (text[this.position] !== '/') return;
      if (text[this.position + 1] === '/') {
        const end = text.indexOf('\n', this.position);
        this.position = end < 0 ? text.length : end + 1;
      } else if (text[this.position + 1] === '*') {
        const end = text.indexOf('*/', this.position + 2);
        if (end < 0) {
          this.note('"*/"', text.length);
          return;
        }
        this.position = end + 2;
      } else {
        return;
      }
    }
  }

  /** Takes the literal right here. */
  literal(literal: string): boolean {
    if (!this.text.startsWith(literal, this.position)) {
      if (this.position >= this.furthest) this.note(`"${literal}"`);
      return false;
    }
    this.position += literal.length;
    return true;
  }

  /** Takes the literal after spaces; the place is left unchanged when it is not there. */
  word(literal: string): boolean {
    const start = this.position;
    this.space();
    if (this.literal(literal)) return true;
    this.position = start;
    return false;
  }

  /** Remembers what could have come at a place, for the error message; the furthest place wins. */
  note(what: string, position: number = this.position): void {
    if (position < this.furthest) return;
    if (position > this.furthest) {
      this.furthest = position;
      this.expected.clear();
    }
    this.expected.add(what);
  }

  /** Goes back and gives undefined. */
  back(position: number): undefined {
    this.position = position;
    return undefined;
  }

  /** Tries a rule, going back when it does not fit. */
  attempt<T>(rule: (cursor: Cursor) => T | undefined): T | undefined {
    const start = this.position;
    return rule(this) ?? this.back(start);
  }

  /** Tries a rule that may have been tried here before. */
  remembered(name: Rule, rule: (cursor: Cursor) => Node | undefined): Node | undefined {
    const start = this.position;
    const known = this.memory[name].get(start);
    if (known !== undefined) {
      this.position = known.end;
      return known.node;
    }
    if (++this.depth > MAX_DEPTH * 3) {
      throw new FeelSyntaxError(this.text, start, [], 'The expression is nested too deeply');
    }
    const node = this.attempt(rule);
    this.depth--;
    this.memory[name].set(start, { node, end: this.position });
    return node;
  }

  /** The error with the place up to which the text could be parsed. */
  error(): FeelSyntaxError {
    return new FeelSyntaxError(this.text, this.furthest, [...this.expected]);
  }
}
