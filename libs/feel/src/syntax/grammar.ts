import { KnownNames } from './known-names.ts';

/** Which FEEL a text is read as, and the names that it may mention. */
export interface Grammar {
  /** Whether it is the FEEL of the DMN standard; otherwise it is Zeebe's, which needs no names. */
  readonly standard: boolean;
  /** Variables and functions with spaces or signs in their names. */
  readonly variables: KnownNames;
  /** Such names of entries and components: they stand after a dot and inside of filters. */
  readonly properties: KnownNames;
  /** Such names of built-in functions. */
  readonly builtins: KnownNames;
}

const NONE = new KnownNames();

/** Zeebe's FEEL. */
export const ZEEBE: Grammar = Object.freeze({ standard: false, variables: NONE, properties: NONE, builtins: NONE });

/** The standard's FEEL, without any names. */
export const STANDARD: Grammar = Object.freeze({ ...ZEEBE, standard: true });
