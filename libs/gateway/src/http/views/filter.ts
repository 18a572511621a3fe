import { badQuery } from '../problem.ts';

/** What a field of an item holds, so what it can be asked for. */
export type FieldType = 'text' | 'number' | 'flag';

/** The fields of a kind of item that a search may filter by. */
export type Fields = Readonly<Record<string, FieldType>>;

type Plain = string | number | boolean;
type Test = (value: unknown) => boolean;

/** Whether an item is wanted. */
export type Filter = (item: Readonly<Record<string, unknown>>) => boolean;

const isPlain = (value: unknown): value is Plain => ['string', 'number', 'boolean'].includes(typeof value);
const isList = (value: unknown): value is Plain[] => Array.isArray(value) && value.every(isPlain);

/** What a filter may hold: every item is compared with all of it. */
const most = { choices: 1_000, listed: 10_000, patternCharacters: 1_000 };

/** A list is looked through once, not for every item. */
function setOf(operand: unknown): ReadonlySet<unknown> | undefined {
  if (Array.isArray(operand) && operand.length > most.listed) {
    throw badQuery(`Expected a list of at most ${most.listed} values in the filter, but it has ${operand.length}`);
  }
  return isList(operand) ? new Set(operand) : undefined;
}

/** Longest part of a wrong filter that is shown, in UTF-16 units. */
const longestShown = 200;

/** What stands in a filter with `$`, by its name. Keys and times are texts; times compare as texts too. */
const operators: Readonly<Record<string, (operand: unknown) => Test | undefined>> = {
  $eq: (operand) => (isPlain(operand) ? (value) => value === operand : undefined),
  $neq: (operand) => (isPlain(operand) ? (value) => value !== operand : undefined),
  $exists: (operand) =>
    typeof operand === 'boolean' ? (value) => (value !== undefined && value !== null) === operand : undefined,
  $in: (operand) => {
    const wanted = setOf(operand);
    return wanted && ((value) => wanted.has(value));
  },
  $notIn: (operand) => {
    const unwanted = setOf(operand);
    return unwanted && ((value) => !unwanted.has(value));
  },
  $like: (operand) => (typeof operand === 'string' ? like(operand) : undefined),
  $gt: (operand) => compared(operand, (order) => order > 0),
  $gte: (operand) => compared(operand, (order) => order >= 0),
  $lt: (operand) => compared(operand, (order) => order < 0),
  $lte: (operand) => compared(operand, (order) => order <= 0),
};

/**
 * Reads the `filter` of a search: a value, or an object of operators, by field; all must hold, and one of the filters in
 * `$or`. Null and an empty list mean "not given": the Java client sends them for all that its caller has not set.
 * @throws Problem for a field or operator that there is not, or a value that does not fit
 */
export function readFilter(filter: unknown, fields: Fields): Filter {
  if (filter === undefined || filter === null) return () => true;
  if (!isObject(filter)) throw badQuery('Expected the filter to be an object');
  const { $or, ...all } = filter;
  const meetsAll = readAll(all, fields);
  if (!isGiven($or)) return meetsAll;
  if (!Array.isArray($or)) throw badQuery("Expected '$or' of the filter to be a list of filters");
  if ($or.length > most.choices) {
    throw badQuery(`Expected '$or' of the filter to be at most ${most.choices} filters, but it has ${$or.length}`);
  }
  const choices = $or.map((choice: unknown) => {
    if (!isObject(choice)) throw badQuery('Expected the filter to be an object');
    return readAll(choice, fields);
  });
  return (item) => meetsAll(item) && choices.some((meets) => meets(item));
}

function readAll(filter: Readonly<Record<string, unknown>>, fields: Fields): Filter {
  const given = Object.entries(filter).filter(([, wanted]) => isGiven(wanted));
  const tests = given.map(([name, wanted]): [string, Test] => {
    const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (type === undefined) throw badQuery(`Filtering by '${name}' is not built in this version of Millrace yet`);
    return [name, readTest(name, type, wanted)];
  });
  return (item) => tests.every(([name, test]) => test(item[name]));
}

/** The one value that a filter wants in a field; undefined if it does not want just one. */
export function wantedValue(filter: unknown, name: string): unknown {
  const wanted = isObject(filter) ? filter[name] : undefined;
  return (isObject(wanted) ? wanted.$eq : wanted) ?? undefined;
}

function readTest(name: string, type: FieldType, wanted: unknown): Test {
  if (!isObject(wanted)) return operator(name, type, '$eq', wanted);
  const given = Object.entries(wanted).filter(([, operand]) => isGiven(operand));
  const tests = given.map(([key, operand]) => operator(name, type, key, operand));
  return (value) => tests.every((test) => test(value));
}

function operator(name: string, type: FieldType, key: string, operand: unknown): Test {
  const wrong = () => badQuery(`The filter of '${name}' is no good: ${key} with ${shown(operand)}`);
  const test = Object.hasOwn(operators, key) ? operators[key]?.(operand) : undefined;
  if (test === undefined) throw wrong();
  for (const each of key === '$exists' ? [] : [operand].flat()) if (!fits(each, type)) throw wrong();
  return test;
}

/** The operand as far as it says what is wrong. One that is nested too deep to be written is no good, whatever it holds. */
export function shown(operand: unknown): string {
  const text =
    isPlain(operand) || operand === null
      ? JSON.stringify(operand)
      : isList(operand)
        ? JSON.stringify(operand)
        : 'a list or object';
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function fits(value: unknown, type: FieldType): boolean {
  return typeof value === { text: 'string', number: 'number', flag: 'boolean' }[type];
}

function compared(operand: unknown, isSo: (order: number) => boolean): Test | undefined {
  if (typeof operand !== 'string' && typeof operand !== 'number') return undefined;
  return (value) => {
    if (typeof value === 'number' && typeof operand === 'number') return isSo(value - operand);
    if (typeof value !== 'string' || typeof operand !== 'string') return false;
    const times = [Date.parse(value), Date.parse(operand)] as const;
    return isSo(times[0] - times[1]);
  };
}

/**
 * `*` stands for any text and `?` for one character; a backslash before one of them takes its meaning away. Made by hand
 * because a regular expression with many stars could take for ever.
 */
function like(pattern: string): Test {
  if (pattern.length > most.patternCharacters) {
    throw badQuery(`Expected a pattern of at most ${most.patternCharacters} characters, but it has ${pattern.length}`);
  }
  const parts = pattern.match(/\\[*?\\]|[\s\S]/g) ?? [];
  return (value) => typeof value === 'string' && matches(value, parts);
}

function matches(text: string, parts: readonly string[]): boolean {
  let [at, part] = [0, 0];
  /** The last star, and how far its text reaches so far. */
  let [star, reach] = [-1, 0];
  while (at < text.length) {
    const wanted = parts[part];
    if (wanted === '*') [star, reach] = [part++, at];
    else if (wanted === '?' || wanted?.at(-1) === text[at]) {
      at++;
      part++;
    } else if (star >= 0) [part, at] = [star + 1, ++reach];
    else return false;
  }
  return parts.slice(part).every((rest) => rest === '*');
}

/** Whether a filter, or a part of one, asks for anything. */
export function isGiven(wanted: unknown): boolean {
  return wanted !== undefined && wanted !== null && !(Array.isArray(wanted) && wanted.length === 0);
}

/** An object with names, not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
