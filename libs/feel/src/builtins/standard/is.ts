import { sameValue } from '../../value/equals.ts';
import { typeName } from '../../value/type-name.ts';
import type { Value } from '../../value/value.ts';
import { type Family, overload } from '../define.ts';

/** Whether two values are the same: of one type, and with the same zone if they have one. */
export const IS: Family = {
  is: [
    overload(['value1', 'value2'], ([x, y], run) => {
      const [a, b] = [x ?? null, y ?? null] as [Value, Value];
      run.spend(1);
      return typeName(a) === typeName(b) && sameValue(a, b, { spend: (steps) => run.spend(steps) });
    }),
  ],
};
