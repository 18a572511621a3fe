import { compareValues, describe, type Value } from '@millrace/feel';
import { plus, type Scope } from '@millrace/feel/embed';
import { DecisionFault } from '../evaluate/fault.ts';
import type { Hit } from './trace.ts';

/** The sum, the smallest or the largest of the outputs. */
export function aggregate(
  aggregation: 'SUM' | 'MIN' | 'MAX',
  values: readonly Value[],
  hits: readonly Hit[],
  scope: Scope,
): Value {
  scope.run.spend(values.length);
  return values.reduce((result, value, i) => {
    const next = aggregation === 'SUM' ? plus(result, value) : extreme(aggregation, result, value);
    if (next !== undefined) return next;
    throw new DecisionFault(
      `${aggregation} cannot take ${describe(value)}, the output of rule ${hits[i]?.rule.number}, and ${describe(result)} together`,
    );
  });
}

function extreme(aggregation: 'MIN' | 'MAX', x: Value, y: Value): Value | undefined {
  const order = compareValues(x, y);
  if (order === undefined) return undefined;
  return (aggregation === 'MIN' ? order <= 0 : order >= 0) ? x : y;
}
