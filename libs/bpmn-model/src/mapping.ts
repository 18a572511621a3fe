/** A value as the modeller wrote it: FEEL where it starts with `=` and goes on, else the text itself. */
export type Text = string;

/** A variable that is set from a value. */
export interface Mapping {
  readonly source: Text;
  /** The name of the variable; `a.b` sets an entry of the variable `a`. */
  readonly target: string;
}

/** The FEEL of a text, without its `=`; undefined for a text that stands for itself. */
export function feelOf(text: Text): string | undefined {
  return text.length > 1 && text.startsWith('=') ? text.slice(1) : undefined;
}
