import type { FunctionValue } from '../value/function.ts';
import { BOOLEAN } from './boolean.ts';
import { CONTEXT } from './context.ts';
import { CONVERSION } from './conversion.ts';
import { DURATION } from './duration.ts';
import { JSON_FAMILY } from './json.ts';
import { LIST } from './list.ts';
import { LIST_LOGIC } from './list-logic.ts';
import { LIST_SETS } from './list-sets.ts';
import { NUMERIC } from './numeric.ts';
import { PATTERN } from './pattern.ts';
import { RANGE } from './range.ts';
import { ROUNDING } from './rounding.ts';
import { SORT } from './sort.ts';
import { STATISTICS } from './statistics.ts';
import { STRING } from './string.ts';
import { TEMPORAL } from './temporal.ts';
import { UUID } from './uuid.ts';
import { ZEEBE } from './zeebe.ts';

/** Every built-in function, by name. */
export const BUILTINS: ReadonlyMap<string, readonly FunctionValue[]> = new Map(
  [
    BOOLEAN,
    CONTEXT,
    CONVERSION,
    DURATION,
    JSON_FAMILY,
    LIST,
    LIST_LOGIC,
    LIST_SETS,
    NUMERIC,
    PATTERN,
    RANGE,
    ROUNDING,
    SORT,
    STATISTICS,
    STRING,
    TEMPORAL,
    UUID,
    ZEEBE,
  ].flatMap((family) => Object.entries(family)),
);
