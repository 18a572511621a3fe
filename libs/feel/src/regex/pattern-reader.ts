import { InvalidPattern, type RegexFlags } from './nodes.ts';

/** Reads a pattern code point by code point. */
export class PatternReader {
  readonly pattern: string;
  position = 0;
  flags: RegexFlags;

  constructor(pattern: string, flags: RegexFlags) {
    this.pattern = pattern;
    this.flags = flags;
  }

  atEnd(): boolean {
    return this.position >= this.pattern.length;
  }

  looksAt(text: string): boolean {
    return this.pattern.startsWith(text, this.position);
  }

  take(text: string): boolean {
    if (!this.looksAt(text)) return false;
    this.position += text.length;
    return true;
  }

  /** The next character, or an empty string. */
  peek(): string {
    return this.pattern[this.position] ?? '';
  }

  /** Takes the next code point. */
  next(): number {
    const code = this.pattern.codePointAt(this.position);
    if (code === undefined) throw new InvalidPattern('Unexpected end of the pattern');
    this.position += code > 0xffff ? 2 : 1;
    return code;
  }

  /** Takes what a sticky expression matches here. */
  takeMatch(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.position;
    const match = expression.exec(this.pattern);
    if (match === null) return undefined;
    this.position = expression.lastIndex;
    return match;
  }

  stepBack(count: number): void {
    this.position -= count;
  }

  /** Where a text comes next, or the end. */
  indexOf(text: string): number {
    const at = this.pattern.indexOf(text, this.position);
    return at < 0 ? this.pattern.length : at;
  }

  /** With the flag `x`: skips spaces and comments up to the end of the line. */
  skipComments(): void {
    if (this.flags.comments) this.takeMatch(/(?:[ \t-\r]|#[^\n\r]*)*/y);
  }

  setFlags(letters: string, on: boolean): void {
    for (const letter of letters) {
      if (letter === 'i') this.flags = { ...this.flags, ignoreCase: on };
      else if (letter === 'm') this.flags = { ...this.flags, multiline: on };
      else if (letter === 's') this.flags = { ...this.flags, dotAll: on };
      else if (letter === 'x') this.flags = { ...this.flags, comments: on };
      else if (!'udU'.includes(letter)) throw new InvalidPattern(`Unknown flag '${letter}'`);
    }
  }
}
