import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import { describe } from '../value/describe.ts';
import { FunctionValue } from '../value/function.ts';
import { isList, type List, type Value } from '../value/value.ts';
import { type Family, overload } from './define.ts';

class NoOrder extends Error {}

/** `sort(list, function(x, y) x < y)`; equal items keep their order. */
export const SORT: Family = {
  sort: [
    overload(['list', 'precedes'], ([list, precedes], run) => {
      if (!isList(list) || !(precedes instanceof FunctionValue)) return undefined;
      const count = precedes.parameters.length;
      if (count !== 2) return new Failure(`expect boolean function with 2 arguments, but found '${count}'`);
      return sort(list, precedes, run);
    }),
  ],
};

function sort(list: List, precedes: FunctionValue, run: Run): Value[] | Failure {
  const before = (x: Value, y: Value): boolean => {
    run.spend(5);
    const result = precedes.invoke([x, y], run);
    if (typeof result === 'boolean') return result;
    const found = result instanceof Failure ? `error("${result.message}")` : describe(result ?? null);
    throw new NoOrder(`expected boolean but found '${found}'`);
  };
  try {
    return list.toSorted((x, y) => (before(x, y) ? -1 : before(y, x) ? 1 : 0));
  } catch (error) {
    if (!(error instanceof NoOrder)) throw error;
    return new Failure(`fail to sort list by given precedes function: ${error.message}`);
  }
}
