import type { Variable } from '@millrace/protocol';

/**
 * The JSON object whose members are these variables.
 *
 *     joinVariables([{ name: 'a', value: '1.10' }])  →  '{"a":1.10}'
 */
export function joinVariables(variables: readonly Variable[]): string {
  return `{${variables.map(({ name, value }) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}
