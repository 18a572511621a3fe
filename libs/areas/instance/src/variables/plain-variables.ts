import type { Variable } from '@millrace/protocol';

/** How many names are kept once for all rows. Models use a few; who makes up names by the thousand gains nothing. */
const MOST_NAMES = 1_000;

const names = new Map<string, string>();

/** Rows hold plain values, not messages: these inherit what is empty, and rows are kept as JSON. */
export function plainVariables(variables: readonly Variable[]): readonly Variable[] {
  return variables.map(({ name, value }) => ({ name: shared(name), value }));
}

/** An equal name: each message brings its own copy, which every waiting instance would keep. */
function shared(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  if (names.size < MOST_NAMES) names.set(name, name);
  return name;
}
