import type { Value } from '../rows/changes.ts';
import { keyOfText } from '../rows/whole-key.ts';
import type { Field } from '../search/entity.ts';
import type { Comparison, Operand } from '../search/search.ts';
import type { PatternPart } from './dialect.ts';
import type { Parameters } from './parameters.ts';

const NEVER = '1 = 0';
const ALWAYS = '1 = 1';

const signs = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** The SQL of a comparison with a field. */
export function comparisonSql(field: Field, is: Comparison, parameters: Parameters): string {
  const { type } = field;
  const sql = field.filter ?? field.sql;
  if (type.kind === 'constant') return constantMeets(type.value, is) ? ALWAYS : NEVER;
  if (is.operator === 'exists') return `${sql} IS ${is.value ? 'NOT NULL' : 'NULL'}`;
  if (type.kind === 'word') return wordSql(sql, type.words, is);
  if (type.kind === 'flag') return flagSql(sql, is);
  if (type.kind === 'json') return jsonSql(sql, is, parameters);
  if (is.operator === 'like') {
    const { dialect } = parameters;
    return dialect.like(sql, parameters.add(dialect.pattern(patternParts(is.value))));
  }
  if ('values' in is) {
    const isIn = is.operator === 'in';
    const values = is.values.flatMap((value) => keptValue(field, value) ?? []);
    if (values.length === 0) return isIn ? NEVER : ALWAYS;
    const list = parameters.addAll(values);
    return isIn ? `${sql} IN (${list})` : `(${sql} IS NULL OR ${sql} NOT IN (${list}))`;
  }
  const value = keptValue(field, is.value);
  if (is.operator === 'eq') return value === undefined ? NEVER : equalSql(sql, value, field, parameters);
  if (is.operator === 'neq') {
    return value === undefined ? ALWAYS : `(${sql} IS NULL OR ${sql} <> ${parameters.add(value)})`;
  }
  return value === undefined ? NEVER : `${sql} ${signs[is.operator]} ${parameters.add(value)}`;
}

/** A long text is found by its first characters. */
function equalSql(sql: string, value: Value, { prefix }: Field, parameters: Parameters): string {
  if (prefix === undefined || typeof value !== 'string') return `${sql} = ${parameters.add(value)}`;
  const start = `substr(${sql}, 1, ${prefix}) = ${parameters.add([...value].slice(0, prefix).join(''))}`;
  return `(${start} AND ${sql} = ${parameters.add(value)})`;
}

/** The value as it is kept; undefined for a key that is none, which no row has. */
function keptValue({ type }: Field, value: Operand): Value | undefined {
  if (type.kind === 'key') return keyOfText(String(value));
  return typeof value === 'boolean' ? Number(value) : value;
}

/** Words are kept as numbers, which stand in the statement itself: so an index of some of them can be used. */
function wordSql(sql: string, words: readonly string[], is: Comparison): string {
  const fitting = words.flatMap((word, i) => (constantMeets(word, is) ? [i] : []));
  if (fitting.length === 0) return NEVER;
  if (fitting.length === words.length) return ALWAYS;
  return fitting.length === 1 ? `${sql} = ${fitting[0]}` : `${sql} IN (${fitting.join(', ')})`;
}

function flagSql(sql: string, is: Comparison): string {
  const [whenTrue, whenFalse] = [constantMeets(true, is), constantMeets(false, is)];
  if (whenTrue === whenFalse) return whenTrue ? ALWAYS : NEVER;
  return whenTrue ? `(${sql})` : `NOT (${sql})`;
}

/** All of some texts are in a list. */
function jsonSql(sql: string, is: Comparison, parameters: Parameters): string {
  if (is.operator !== 'in') return NEVER;
  const parts = is.values.map((value) => parameters.dialect.contains(sql, parameters.add(JSON.stringify(value))));
  return parts.length === 0 ? ALWAYS : `(${parts.join(' AND ')})`;
}

/** Whether a value that is known meets a comparison. */
function constantMeets(value: Operand | null, is: Comparison): boolean {
  if (is.operator === 'exists') return (value !== null) === is.value;
  if ('values' in is) return (value !== null && is.values.includes(value)) === (is.operator === 'in');
  if (is.operator === 'neq') return value !== is.value;
  if (value === null) return false;
  if (is.operator === 'eq') return value === is.value;
  if (is.operator === 'like') return typeof value === 'string' && patternOf(is.value).test(value);
  const order = value < is.value ? -1 : value > is.value ? 1 : 0;
  return { gt: order > 0, gte: order >= 0, lt: order < 0, lte: order <= 0 }[is.operator];
}

/** For words only, which are short. */
function patternOf(pattern: string): RegExp {
  const parts = patternParts(pattern).map((part) => {
    if (part === 'any') return '.*';
    return part === 'one' ? '.' : part.text.replace(/[^\w]/g, (each) => `\\u${hex(each)}`);
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}

function patternParts(pattern: string): PatternPart[] {
  const parts = pattern.match(/\\[*?\\]|\*+|[\s\S]/g) ?? [];
  return parts.map((part) => {
    if (part.startsWith('*')) return 'any';
    return part === '?' ? 'one' : { text: part.length === 2 ? part.slice(1) : part };
  });
}
