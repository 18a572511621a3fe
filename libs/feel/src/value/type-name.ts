import { isNum } from '../number/convert.ts';
import { isList, type Value } from './value.ts';

/** The kind of a value, telling local and zoned times apart. */
type Kind = 'null' | 'boolean' | 'string' | 'number' | 'list' | Extract<Value, { kind: string }>['kind'];

/** The kind of the value. */
function kindOf(value: Value): Kind {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (isNum(value)) return 'number';
  return isList(value) ? 'list' : value.kind;
}

/** The name that `instance of` and messages use. */
export function typeName(value: Value): string {
  const kind = kindOf(value);
  return kind === 'local time' ? 'time' : kind === 'local date and time' ? 'date and time' : kind;
}
