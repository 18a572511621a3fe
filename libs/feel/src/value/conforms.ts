import { FeelDate, LocalDateTime } from '../temporal/values.ts';
import { Context } from './context.ts';
import type { FeelType } from './feel-type.ts';
import { FunctionValue } from './function.ts';
import { Range } from './range.ts';
import { typeName } from './type-name.ts';
import { isList, type Value } from './value.ts';

/** How deep types are compared; the types of a model may contain themselves. */
const MAX_DEPTH = 64;

/** Whether a value is of a type, whatever values the type allows. Null is of `Any` and `Null` alone; as a part of a value it is of every type. */
export function isOfType(value: Value, type: FeelType): boolean {
  if (value === null) return isNullable(type, 0);
  return conforms(value, type, 0, false);
}

function isNullable(type: FeelType, depth: number): boolean {
  if (type.kind === 'defined') return depth < MAX_DEPTH && isNullable(type.base(), depth + 1);
  return type.kind === 'simple' && type.name === 'Null';
}

function conforms(value: Value, type: FeelType, depth: number, restricted = true): boolean {
  if (value === null || depth > MAX_DEPTH) return true;
  switch (type.kind) {
    case 'simple':
      return type.name === 'Any' || typeName(value) === type.name;
    case 'list':
      return isList(value) && value.every((item) => conforms(item, type.item, depth + 1, restricted));
    case 'range':
      return (
        value instanceof Range &&
        conforms(value.start, type.item, depth, restricted) &&
        conforms(value.end, type.item, depth, restricted)
      );
    case 'context':
      return value instanceof Context && entriesConform(value, type.entries, depth, restricted);
    case 'function':
      return value instanceof FunctionValue && functionConforms(value, type);
    default:
      return (
        conforms(value, type.base(), depth + 1, restricted) &&
        (!restricted || type.allows === undefined || type.allows(value))
      );
  }
}

function entriesConform(
  value: Context,
  entries: ReadonlyMap<string, FeelType> | undefined,
  depth: number,
  restricted: boolean,
): boolean {
  for (const [key, type] of entries ?? []) {
    const entry = value.get(key);
    if (entry === undefined || !conforms(entry, type, depth + 1, restricted)) return false;
  }
  return true;
}

function functionConforms(value: FunctionValue, type: FeelType & { kind: 'function' }): boolean {
  return type.parameters === undefined || type.parameters.length === value.parameters.length;
}

/**
 * A value as one of a type, with the conversions that the standard makes where a type is declared: a lone value to a
 * list and back, a date to its midnight. Undefined when it is none.
 */
export function coerced(value: Value, type: FeelType): Value | undefined {
  if (value === null || conforms(value, type, 0)) return value;
  const target = resolved(type);
  if (isList(value) && value.length === 1 && target.kind !== 'list') return coerced(value[0] as Value, type);
  if (target.kind === 'list' && !isList(value) && conforms(value, target.item, 0)) return onlyIf([value], type);
  if (value instanceof FeelDate && target.kind === 'simple' && target.name === 'date and time') {
    return onlyIf(new LocalDateTime(value.epochDay, 0), type);
  }
  return undefined;
}

function onlyIf(value: Value, type: FeelType): Value | undefined {
  return conforms(value, type, 0) ? value : undefined;
}

function resolved(type: FeelType): FeelType {
  let at = type;
  for (let depth = 0; at.kind === 'defined' && depth < MAX_DEPTH; depth++) at = at.base();
  return at;
}
