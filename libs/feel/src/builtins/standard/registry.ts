import type { FunctionValue } from '../../value/function.ts';
import { BUILTINS } from '../registry.ts';
import { CONTEXT } from './context.ts';
import { IS } from './is.ts';
import { LIST } from './list.ts';
import { NUMERIC } from './numeric.ts';
import { PATTERN } from './pattern.ts';
import { RANGE } from './range.ts';
import { STRING } from './string.ts';

/** The built-in functions of the DMN standard; where it says nothing, those of Zeebe. */
export const STANDARD_BUILTINS: ReadonlyMap<string, readonly FunctionValue[]> = new Map([
  ...BUILTINS,
  ...[CONTEXT, IS, LIST, NUMERIC, PATTERN, RANGE, STRING].flatMap((family) => Object.entries(family)),
]);
