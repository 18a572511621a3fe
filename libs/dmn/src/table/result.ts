import { Context, equalValues, type Value } from '@millrace/feel';
import type { Scope } from '@millrace/feel/embed';
import { DecisionFault } from '../evaluate/fault.ts';
import type { DecisionTable } from '../model/decision-table.ts';
import { aggregate } from './aggregate.ts';
import type { CompiledOutput } from './outputs.ts';
import { inOrderOfPriority } from './priority.ts';
import type { Hit } from './trace.ts';

/** What a table gives by its hit policy; the default outputs, or null, when no rule matched. */
export function resultOf(
  table: DecisionTable,
  outputs: readonly CompiledOutput[],
  hits: readonly Hit[],
  scope: Scope,
): Value {
  const [first] = hits;
  if (first === undefined) return defaultOf(outputs, scope);
  switch (table.hitPolicy) {
    case 'UNIQUE':
      if (hits.length > 1)
        throw new DecisionFault(`the hit policy UNIQUE allows one match, but ${rulesText(hits)} match`);
      return outputOf(outputs, first);
    case 'ANY':
      checkSame(outputs, hits);
      return outputOf(outputs, first);
    case 'FIRST':
      return outputOf(outputs, first);
    case 'PRIORITY':
      return outputOf(outputs, inOrderOfPriority(outputs, hits, scope)[0] as Hit);
    case 'OUTPUT ORDER':
      return inOrderOfPriority(outputs, hits, scope).map((hit) => outputOf(outputs, hit));
    case 'RULE ORDER':
      return hits.map((hit) => outputOf(outputs, hit));
    default:
      return collected(table, outputs, hits, scope);
  }
}

function collected(
  { aggregation }: DecisionTable,
  outputs: readonly CompiledOutput[],
  hits: readonly Hit[],
  scope: Scope,
): Value {
  const values = hits.map((hit) => outputOf(outputs, hit));
  if (aggregation === undefined) return values;
  if (aggregation === 'COUNT') return values.length;
  if (outputs.length > 1) throw new DecisionFault(`${aggregation} aggregates one output, but the table has several`);
  return aggregate(aggregation, values, hits, scope);
}

function outputOf(outputs: readonly CompiledOutput[], { values }: Hit): Value {
  if (outputs.length === 1) return values[0] as Value;
  return new Context(new Map(outputs.map(({ key }, i): [string, Value] => [key, values[i] as Value])));
}

function defaultOf(outputs: readonly CompiledOutput[], scope: Scope): Value {
  if (outputs.every((output) => output.default === undefined)) return null;
  if (outputs.length === 1) return outputs[0]?.default?.(scope) ?? null;
  return new Context(new Map(outputs.map((output): [string, Value] => [output.key, output.default?.(scope) ?? null])));
}

function checkSame(outputs: readonly CompiledOutput[], hits: readonly Hit[]): void {
  const first = outputOf(outputs, hits[0] as Hit);
  const other = hits.find((hit) => equalValues(first, outputOf(outputs, hit)) !== true);
  if (other === undefined) return;
  throw new DecisionFault(
    `the hit policy ANY allows one output, but ${rulesText([hits[0] as Hit, other])} have different ones`,
  );
}

/** `the rules 1, 3 and 4`. */
export function rulesText(hits: readonly Hit[]): string {
  const numbers = hits.map(({ rule }) => rule.number);
  return `the rules ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
