/** Tells whether a code point belongs to a class. */
export type CharacterTest = (code: number) => boolean;

export type Assertion = 'line start' | 'line end' | 'text start' | 'text end' | 'last line end' | 'boundary' | 'inside';

/** The tree of a regular expression. */
export type RegexNode =
  | { readonly type: 'character'; readonly test: CharacterTest }
  | { readonly type: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly type: 'choice'; readonly options: readonly RegexNode[] }
  | { readonly type: 'group'; readonly index: number; readonly body: RegexNode }
  | {
      readonly type: 'repeat';
      readonly body: RegexNode;
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatMode;
    }
  | { readonly type: 'assertion'; readonly kind: Assertion; readonly multiline: boolean }
  | { readonly type: 'reference'; readonly index: number; readonly ignoreCase: boolean }
  | { readonly type: 'look'; readonly behind: boolean; readonly negative: boolean; readonly body: RegexNode }
  | { readonly type: 'atomic'; readonly body: RegexNode };

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

/** Flags of `matches` and `replace`, and of `(?i)`. */
export interface RegexFlags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly comments: boolean;
}

/** A text that is no regular expression. */
export class InvalidPattern extends Error {}
