import type { HitPolicy } from '../src/index.ts';

/** A table of numbers that is easily decided by hand: each test is a range or everything. */
export interface SimpleTable {
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: 'SUM' | 'MIN' | 'MAX' | 'COUNT';
  readonly inputs: number;
  readonly rules: readonly SimpleRule[];
  /** The values in order of priority. */
  readonly ranking: readonly number[];
  readonly defaultValue?: number;
}

export interface SimpleRule {
  /** `undefined` lets everything pass. */
  readonly tests: readonly (readonly [low: number, high: number] | undefined)[];
  readonly output: number;
}

/** What the standard says about a table, as plainly as can be; undefined when it contradicts itself. */
export function decideNaively(table: SimpleTable, given: readonly number[]): number | number[] | null | undefined {
  const outputs = table.rules
    .filter(({ tests }) => tests.every((test, i) => test === undefined || isWithin(given[i] as number, test)))
    .map(({ output }) => output);
  if (outputs.length === 0) return table.defaultValue ?? null;
  const ranked = outputs.toSorted((a, b) => rank(table, a) - rank(table, b));
  switch (table.hitPolicy) {
    case 'UNIQUE':
      return outputs.length === 1 ? outputs[0] : undefined;
    case 'ANY':
      return new Set(outputs).size === 1 ? outputs[0] : undefined;
    case 'FIRST':
      return outputs[0];
    case 'PRIORITY':
      return ranked[0];
    case 'OUTPUT ORDER':
      return ranked;
    case 'RULE ORDER':
      return outputs;
    default:
      return aggregated(table.aggregation, outputs);
  }
}

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return low <= value && value <= high;
}

function rank({ ranking }: SimpleTable, output: number): number {
  const place = ranking.indexOf(output);
  return place < 0 ? ranking.length : place;
}

function aggregated(aggregation: SimpleTable['aggregation'], outputs: number[]): number | number[] {
  switch (aggregation) {
    case 'SUM':
      return outputs.reduce((sum, output) => sum + output);
    case 'MIN':
      return Math.min(...outputs);
    case 'MAX':
      return Math.max(...outputs);
    case 'COUNT':
      return outputs.length;
    default:
      return outputs;
  }
}
