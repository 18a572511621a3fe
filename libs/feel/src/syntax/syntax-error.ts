/** Messages quote a text; no one reads a longer one. */
const LONGEST_QUOTE = 2000;

/** The text as messages quote it. */
export function excerpt(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** Why a text is no FEEL: where it stopped making sense, and what could have come there. */
export class FeelSyntaxError extends Error {
  override readonly name = 'FeelSyntaxError';
  /** The whole text that was parsed. */
  readonly text: string;
  /** Characters before the place, from 0. */
  readonly position: number;
  /** Line of the place, from 1. */
  readonly line: number;
  /** Column of the place, from 1. */
  readonly column: number;
  /** What the parser would have taken there. */
  readonly expected: readonly string[];

  constructor(text: string, position: number, expected: readonly string[], reason?: string) {
    const before = text.slice(0, position).split('\n');
    const line = before.length;
    const column = (before.at(-1) ?? '').length + 1;
    const found = position < text.length ? `found "${text.slice(position, position + 10)}"` : 'the text ended';
    const what = reason ?? `Expected ${expected.join(' or ')}, but ${found}`;
    super(`failed to parse expression '${excerpt(text)}': ${what} (line ${line}, column ${column})`);
    this.text = text;
    this.position = position;
    this.line = line;
    this.column = column;
    this.expected = expected;
  }
}
