import type { Value } from './value.ts';

/** The types without parameters, by the names that the standard gives them. */
export type SimpleType =
  | 'Any'
  | 'Null'
  | 'number'
  | 'string'
  | 'boolean'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration';

/** A type of the DMN standard's FEEL. */
export type FeelType =
  | { readonly kind: 'simple'; readonly name: SimpleType }
  | { readonly kind: 'list' | 'range'; readonly item: FeelType }
  | { readonly kind: 'context'; readonly entries: ReadonlyMap<string, FeelType> | undefined }
  | { readonly kind: 'function'; readonly parameters: readonly FeelType[] | undefined; readonly result: FeelType }
  /** A type of a model: another type, perhaps with values that it does not allow. */
  | {
      readonly kind: 'defined';
      readonly name: string;
      readonly base: () => FeelType;
      readonly allows: ((value: Value) => boolean) | undefined;
    };

export const ANY: FeelType = { kind: 'simple', name: 'Any' };
