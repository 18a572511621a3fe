import { Context, type Value } from '@millrace/feel';
import type { Session } from '../evaluate/session.ts';

/** A value that an element requires, and the names that it has there. */
export interface Binding {
  readonly names: readonly string[];
  /** The import that it comes from; empty for its own file. */
  readonly prefix: string;
  readonly value: (session: Session) => Value;
}

/** All names that the bindings make known. */
export function boundNames(bindings: readonly Binding[]): string[] {
  return bindings.flatMap(({ names, prefix }) => (prefix === '' ? names : [prefix]));
}

/** The values by name; those of an import are entries of a context of its name. */
export function bind(bindings: readonly Binding[], session: Session): Map<string, Value> {
  const values = new Map<string, Value>();
  const imported = new Map<string, Map<string, Value>>();
  for (const { names, prefix, value } of bindings) {
    const target = prefix === '' ? values : entriesOf(imported, prefix);
    const bound = value(session);
    // The first name is its own, others must not hide that of something else.
    for (const [i, name] of names.entries()) if (i === 0 || !target.has(name)) target.set(name, bound);
  }
  for (const [prefix, entries] of imported) values.set(prefix, new Context(entries));
  return values;
}

function entriesOf(imported: Map<string, Map<string, Value>>, prefix: string): Map<string, Value> {
  const known = imported.get(prefix);
  if (known !== undefined) return known;
  const entries = new Map<string, Value>();
  imported.set(prefix, entries);
  return entries;
}
