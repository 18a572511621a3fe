import type { HistoryTable } from '../rows/tables.ts';

/** What differs between the SQL of the stores. */
export interface Dialect {
  readonly types: Readonly<Record<HistoryTable['columns'][string], string>>;
  /** The placeholder of a statement's parameter, counted from 1. */
  placeholder(number: number): string;
  /** Whether two values are the same, null among them. */
  same(a: string, b: string): string;
  /** Whether a text matches a pattern that `pattern` has translated. */
  like(text: string, pattern: string): string;
  pattern(parts: readonly PatternPart[]): string;
  /** Whether a text has another in it. */
  contains(text: string, part: string): string;
}

/** A part of a pattern: `any` text, `one` character, or a text that stands for itself. */
export type PatternPart = 'any' | 'one' | { readonly text: string };

export const sqlite: Dialect = {
  types: { integer: 'INTEGER', text: 'TEXT', bytes: 'BLOB' },
  placeholder: () => '?',
  same: (a, b) => `${a} IS ${b}`,
  like: (text, pattern) => `${text} GLOB ${pattern}`,
  pattern: (parts) =>
    parts
      .map((part) => (part === 'any' ? '*' : part === 'one' ? '?' : part.text.replace(/[[*?]/g, (each) => `[${each}]`)))
      .join(''),
  contains: (text, part) => `instr(${text}, ${part}) > 0`,
};

export const postgres: Dialect = {
  types: { integer: 'BIGINT', text: 'TEXT', bytes: 'BYTEA' },
  placeholder: (number) => `$${number}`,
  same: (a, b) => `${a} IS NOT DISTINCT FROM ${b}`,
  like: (text, pattern) => `${text} LIKE ${pattern}`,
  pattern: (parts) =>
    parts
      .map((part) =>
        part === 'any' ? '%' : part === 'one' ? '_' : part.text.replace(/[\\%_]/g, (each) => `\\${each}`),
      )
      .join(''),
  contains: (text, part) => `position(${part} in ${text}) > 0`,
};
