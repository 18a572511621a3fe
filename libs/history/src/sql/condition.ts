import type { Entity, Field } from '../search/entity.ts';
import { BadSearchError, type Condition } from '../search/search.ts';
import { comparisonSql } from './comparison.ts';
import type { Parameters } from './parameters.ts';

type Fields = Readonly<Record<string, Field>>;

/** How rows are looked for that belong to the one that is looked at. */
export type Looking =
  /** Where few meet the condition: from them to their owners. */
  | 'from those that belong'
  /** Where many do: from each owner to those that belong to it. */
  | 'from owners';

/** The SQL of a condition on an entity's rows. `looking`: for each condition on what belongs to them, in their order. */
export function conditionSql(
  entity: Entity,
  condition: Condition,
  parameters: Parameters,
  looking: (some: Some) => Looking,
): string {
  if ('all' in condition)
    return joined(condition.all, ' AND ', '1 = 1', (each) => conditionSql(entity, each, parameters, looking));
  if ('any' in condition)
    return joined(condition.any, ' OR ', '1 = 0', (each) => conditionSql(entity, each, parameters, looking));
  if ('field' in condition) return comparisonSql(fieldOf(entity.fields, condition.field), condition.is, parameters);
  const belonging = entity.some?.[condition.some];
  if (!belonging) throw new BadSearchError(`There is no '${condition.some}' to search by`);
  const way = looking(condition);
  const where = belongingSql(belonging.fields, condition.where, parameters);
  const [owner] = entity.key;
  return way === 'from owners'
    ? `EXISTS (SELECT 1 FROM ${belonging.from} WHERE ${belonging.owner} = ${owner} AND (${where}) IS TRUE)`
    : `${owner} IN (SELECT ${belonging.owner} FROM ${belonging.from} WHERE ${where})`;
}

/** A condition on what belongs to a row. */
export type Some = Extract<Condition, { some: string }>;

/** All conditions on what belongs to the rows, wherever they stand. */
export function somesOf(condition: Condition): readonly Some[] {
  if ('all' in condition) return condition.all.flatMap(somesOf);
  if ('any' in condition) return condition.any.flatMap(somesOf);
  return 'some' in condition ? [condition] : [];
}

/** The SQL of a condition on what belongs to a row. */
export function belongingSql(fields: Fields, condition: Condition, parameters: Parameters): string {
  return conditionSql({ from: '', key: [], fields }, condition, parameters, () => 'from owners');
}

function joined(
  conditions: readonly Condition[],
  by: string,
  none: string,
  sqlOf: (each: Condition) => string,
): string {
  if (conditions.length === 0) return none;
  return `(${conditions.map(sqlOf).join(by)})`;
}

function fieldOf(fields: Fields, name: string): Field {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) throw new BadSearchError(`There is no field '${name}'`);
  return field;
}
