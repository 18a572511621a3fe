import type { Decision, DecisionTable, DrgModel, Expression } from '../src/index.ts';
import type { SimpleTable } from './naive.ts';

/** A model of one decision `d`. */
export function modelOf(logic: Expression, more: Partial<DrgModel> = {}): DrgModel {
  return drg([decision('d', logic)], more);
}

/** A model of these decisions. */
export function drg(decisions: readonly Decision[], more: Partial<DrgModel> = {}): DrgModel {
  const rest = { types: [], inputs: [], knowledge: [], services: [], imports: [] };
  return { formatVersion: 1, id: 'drg', name: 'DRG', namespace: 'urn:test', ...rest, decisions, ...more };
}

/** A decision that is named as its id. */
export function decision(id: string, logic: Expression, ...required: readonly string[]): Decision {
  return {
    id,
    name: id,
    variable: { name: id },
    requiredDecisions: required.map((one) => ({ id: one })),
    requiredInputs: [],
    requiredKnowledge: [],
    logic,
  };
}

/** A literal expression. */
export function literal(text: string): Expression & { kind: 'literal' } {
  return { kind: 'literal', text };
}

/** The table as a model has it; its inputs are `x0`, `x1` and so on. */
export function tableOf({ hitPolicy, aggregation, inputs, rules, ranking, defaultValue }: SimpleTable): DecisionTable {
  return {
    kind: 'table',
    hitPolicy,
    ...(aggregation === undefined ? {} : { aggregation }),
    inputs: Array.from({ length: inputs }, (_, i) => ({ id: `i${i}`, name: `x${i}`, expression: literal(`x${i}`) })),
    outputs: [
      {
        id: 'o',
        name: 'y',
        label: 'y',
        allowedValues: ranking.join(', '),
        ...(defaultValue === undefined ? {} : { defaultValue: literal(String(defaultValue)) }),
      },
    ],
    rules: rules.map(({ tests, output }, i) => ({
      id: `r${i}`,
      tests: tests.map((test) => ({ text: test === undefined ? '-' : `[${test[0]}..${test[1]}]` })),
      outputs: [literal(String(output))],
    })),
  };
}
