import type { Comparison, Condition, Entity, Field, Operand } from '@millrace/history';
import { badQuery } from '../problem.ts';
import { isGiven, isObject, shown } from '../views/filter.ts';

/** What a filter may hold. */
const most = { choices: 1_000, listed: 10_000, patternCharacters: 1_000 };

type Operator = (operand: unknown, field: Field) => Comparison | undefined;

const one =
  (operator: Extract<Comparison, { value: Operand }>['operator']): Operator =>
  (operand, field) => {
    const value = read(operand, field);
    return value === undefined ? undefined : ({ operator, value } as Comparison);
  };

const list =
  (operator: 'in' | 'notIn'): Operator =>
  (operand, field) => {
    if (!Array.isArray(operand)) return undefined;
    if (operand.length > most.listed) {
      throw badQuery(`Expected a list of at most ${most.listed} values in the filter, but it has ${operand.length}`);
    }
    const values = operand.map((each) => read(each, field));
    return values.every((each) => each !== undefined) ? { operator, values } : undefined;
  };

const operators: Readonly<Record<string, Operator>> = {
  $eq: one('eq'),
  $neq: one('neq'),
  $gt: one('gt'),
  $gte: one('gte'),
  $lt: one('lt'),
  $lte: one('lte'),
  $in: list('in'),
  $notIn: list('notIn'),
  $exists: (operand) => (typeof operand === 'boolean' ? { operator: 'exists', value: operand } : undefined),
  $like(operand, { type }) {
    if (typeof operand !== 'string' || !['text', 'word', 'constant'].includes(type.kind)) return undefined;
    if (operand.length > most.patternCharacters) {
      throw badQuery(
        `Expected a pattern of at most ${most.patternCharacters} characters, but it has ${operand.length}`,
      );
    }
    return { operator: 'like', value: type.kind === 'word' ? operand.toUpperCase() : operand };
  },
};

/**
 * Reads the `filter` of a search: a value, or an object of operators, by field; all must hold, and one of the filters in
 * `$or`. Null and an empty list mean "not given": the Java client sends them for all that its caller has not set.
 * @throws Problem for a field or operator that there is not, or a value that does not fit
 */
export function readCondition(filter: unknown, entity: Entity): Condition {
  if (!isGiven(filter)) return { all: [] };
  if (!isObject(filter)) throw badQuery('Expected the filter to be an object');
  const { $or, ...rest } = filter;
  const all = readAll(rest, entity);
  if (!isGiven($or)) return all;
  if (!Array.isArray($or)) throw badQuery("Expected '$or' of the filter to be a list of filters");
  if ($or.length > most.choices) {
    throw badQuery(`Expected '$or' of the filter to be at most ${most.choices} filters, but it has ${$or.length}`);
  }
  const choices = $or.map((choice: unknown) => {
    if (!isObject(choice)) throw badQuery('Expected the filter to be an object');
    return readAll(choice, entity);
  });
  return { all: [all, { any: choices }] };
}

/** Fields of what belongs to a row are asked of one and the same thing. */
function readAll(filter: Readonly<Record<string, unknown>>, entity: Entity): Condition {
  const all: Condition[] = [];
  const some = new Map<string, Condition[]>();
  for (const [name, wanted] of Object.entries(filter)) {
    if (!isGiven(wanted)) continue;
    if (name === 'variables' && entity.some?.variables) {
      all.push(...readVariables(wanted, entity.some.variables.fields));
      continue;
    }
    const own = Object.hasOwn(entity.fields, name) ? entity.fields[name] : undefined;
    if (own) {
      all.push(...readField(name, own, wanted));
      continue;
    }
    const [group, belonging] =
      Object.entries(entity.some ?? {}).find(([, { fields }]) => Object.hasOwn(fields, name)) ?? [];
    const field = group === 'variables' ? undefined : belonging?.fields[name];
    if (!group || !field) throw badQuery(`Filtering by '${name}' is not built in this version of Millrace yet`);
    some.set(group, [...(some.get(group) ?? []), ...readField(name, field, wanted)]);
  }
  return { all: [...all, ...[...some].map(([name, conditions]) => ({ some: name, where: { all: conditions } }))] };
}

/** Each must be there, in whatever scope of the instance. */
function readVariables(wanted: unknown, fields: Entity['fields']): Condition[] {
  if (!Array.isArray(wanted)) throw badQuery("Expected 'variables' of the filter to be a list of names and values");
  return wanted.map((each: unknown): Condition => {
    if (!isObject(each) || !isGiven(each.name) || !isGiven(each.value)) {
      throw badQuery("Expected each of the 'variables' of the filter to have a name and a value");
    }
    const conditions = ['name', 'value'].flatMap((name) => {
      const field = fields[name];
      return field ? readField(name, field, each[name]) : [];
    });
    return { some: 'variables', where: { all: conditions } };
  });
}

function readField(name: string, field: Field, wanted: unknown): Condition[] {
  if (field.type.kind === 'json') return [{ field: name, is: comparison(name, field, '$in', wanted) }];
  if (!isObject(wanted)) return [{ field: name, is: comparison(name, field, '$eq', wanted) }];
  return Object.entries(wanted)
    .filter(([, operand]) => isGiven(operand))
    .map(([key, operand]) => ({ field: name, is: comparison(name, field, key, operand) }));
}

function comparison(name: string, field: Field, key: string, operand: unknown): Comparison {
  const read = Object.hasOwn(operators, key) ? operators[key]?.(operand, field) : undefined;
  if (read) return read;
  throw badQuery(`The filter of '${name}' is no good: ${key} with ${shown(operand)}${expected(field)}`);
}

function expected({ type }: Field): string {
  if (type.kind === 'word') return `; it is one of ${type.words.join(', ')}`;
  if (type.kind === 'time') return '; it is a time as 2026-01-31T12:00:00Z';
  return '';
}

/** The operand as the field's type has it; undefined if it does not fit. */
function read(operand: unknown, { type }: Field): Operand | undefined {
  if (type.kind === 'number') return typeof operand === 'number' ? operand : undefined;
  if (type.kind === 'flag') return typeof operand === 'boolean' ? operand : undefined;
  if (typeof operand !== 'string')
    return type.kind === 'constant' && typeof operand === 'boolean' ? operand : undefined;
  if (type.kind === 'time') return readTime(operand);
  if (type.kind !== 'word') return operand;
  const word = operand.toUpperCase();
  return type.words.includes(word) ? word : undefined;
}

function readTime(text: string): number | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
