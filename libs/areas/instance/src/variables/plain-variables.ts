import type { Variable } from '@millrace/protocol';

/** Rows hold plain values, not messages: these inherit what is empty, and rows are kept as JSON. */
export function plainVariables(variables: readonly Variable[]): readonly Variable[] {
  return variables.map(({ name, value }) => ({ name, value }));
}
