import type { EntityName } from '../entities/entities.ts';

/** A value that a field is compared with, as the field's type has it: a key in decimal text, a time in milliseconds. */
export type Operand = string | number | boolean;

/** How a field is compared. */
export type Comparison =
  | { readonly operator: 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte'; readonly value: Operand }
  | { readonly operator: 'in' | 'notIn'; readonly values: readonly Operand[] }
  | { readonly operator: 'exists'; readonly value: boolean }
  /** `*` stands for any text, `?` for one character, a backslash takes their meaning away. */
  | { readonly operator: 'like'; readonly value: string };

/** What must hold for a row to be found. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly field: string; readonly is: Comparison }
  /** Some row that belongs to this one, of the named kind, meets a condition of its own. */
  | { readonly some: string; readonly where: Condition };

/** In which order rows are found. */
export interface Order {
  readonly field: string;
  readonly descending: boolean;
}

/** Which part of what is found is wanted. */
export interface PageRequest {
  readonly limit: number;
  /** How many are left out first. */
  readonly from: number;
  /** The cursor after, or before, which the page lies. */
  readonly after?: string;
  readonly before?: string;
}

export interface Search {
  readonly entity: EntityName;
  readonly where: Condition;
  readonly order: readonly Order[];
  readonly page: PageRequest;
}

/** A row as it is found: each shown field by its name, as the field's type has it. */
export type FoundRow = Readonly<Record<string, string | number | boolean | null>>;

export interface SearchResult {
  readonly rows: readonly FoundRow[];
  /** How many there are in all, up to a cap. */
  readonly totalItems: number;
  /** Whether there are more than `totalItems`. */
  readonly hasMore: boolean;
  /** Cursors of the first and the last row; undefined where there is none. */
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** The search itself is no good, as a cursor that is none. */
export class BadSearchError extends Error {
  override readonly name = 'BadSearchError';
}
