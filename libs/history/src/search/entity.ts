/** What a field holds, so what it can be compared with. */
export type FieldType =
  | { readonly kind: 'key' | 'text' | 'number' | 'time' | 'flag' }
  /** One of some words, kept as its place among them. */
  | { readonly kind: 'word'; readonly words: readonly string[] }
  /** The same for every row. */
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  /** JSON text. Of lists of texts: a search names some that must all be in it. */
  | { readonly kind: 'json' };

export interface Field {
  readonly type: FieldType;
  /** The expression that gives it, of the tables in the entity's `from`. */
  readonly sql: string;
  readonly nullable?: boolean;
  /** Whether rows show it; unless said, they do. */
  readonly shown?: boolean;
  /** What it is compared by, where that is not what is shown. */
  readonly filter?: string;
  /** Of texts: so many of its first characters are in an index, where it is the text that is compared. */
  readonly prefix?: number;
}

/** Rows that belong to those of an entity, by which these can be found. */
export interface Belonging {
  readonly from: string;
  /** The column of theirs that has the key of the row that they belong to. */
  readonly owner: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** A kind of thing that can be searched. */
export interface Entity {
  /** Its tables: the first has a row for each, what is joined adds to it. */
  readonly from: string;
  /** Which rows of it belong to it; unless said, all. */
  readonly where?: string;
  /** The columns by which a row is known, and found in order unless a search says otherwise. */
  readonly key: readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
  readonly some?: Readonly<Record<string, Belonging>>;
}

type Part = Omit<Partial<Field>, 'type' | 'sql'>;

const field =
  (type: FieldType) =>
  (sql: string, part: Part = {}): Field => ({ type, sql, ...part });

/** A field of each type, given by an expression. */
export const key = field({ kind: 'key' });
export const text = field({ kind: 'text' });
export const number = field({ kind: 'number' });
export const time = field({ kind: 'time' });
export const flag = field({ kind: 'flag' });
export const json = field({ kind: 'json' });

/** A field that holds one of some words. */
export function word(words: readonly string[], sql: string, part: Part = {}): Field {
  return field({ kind: 'word', words })(sql, part);
}

/** A field that is the same in every row. */
export function constant(value: string | number | boolean | null): Field {
  return { type: { kind: 'constant', value }, sql: 'NULL' };
}

/** What a field is where there may be none. */
export const nullable = { nullable: true } as const;
/** What a field is that rows do not show, but can be found by. */
export const hidden = { shown: false } as const;
