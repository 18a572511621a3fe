import { type Int64, int64FromText } from '@millrace/protocol';
import { invalidRequest, notBuilt } from '../../commands/execution/outcome.ts';
import { JsonBody } from './json-body.ts';
import { readBody, type Shape, type Values } from './read-body.ts';

/**
 * Reads the JSON text of a member; undefined where there is none, or null.
 * @throws NotDone for a value of another kind
 */
export type Field<T> = (text: string | undefined, name: string) => T;

const INT32 = 2 ** 31;
const INT64 = 2 ** 63;
/** No number has more characters, unless it is written in an absurd way. */
const LONGEST_NUMBER = 40;

/** How many strings or objects a list may have, and how many characters: it is read in one go. */
const [MOST_TEXTS, MOST_OBJECTS, LONGEST_LIST] = [10_000, 1_000, 1_000_000];

/** A string. @param given what holds where there is none; without it there must be one */
export function text(given?: string): Field<string> {
  return (json, name) => {
    if (json === undefined && given !== undefined) return given;
    if (json?.startsWith('"')) return (JSON.parse(json) as string).toWellFormed();
    throw wrong(name, 'a string', json);
  };
}

/** A whole number of 32 bits. */
export function int32(given?: number): Field<number> {
  return whole('a whole number of 32 bits', INT32, given);
}

/** A whole number of 64 bits; beyond 53 bits it is the nearest double. */
export function int64(given?: number): Field<number> {
  return whole('a whole number of 64 bits', INT64, given);
}

function whole(expected: string, limit: number, given: number | undefined): Field<number> {
  return (json, name) => {
    if (json === undefined && given !== undefined) return given;
    const value = json && json.length <= LONGEST_NUMBER ? (JSON.parse(json) as unknown) : undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= -limit && value <= limit - 1) return value;
    throw wrong(name, expected, json);
  };
}

/** True or false. @param given what holds where there is none */
export function flag(given = false): Field<boolean> {
  return (json, name) => {
    if (json === undefined) return given;
    if (json === 'true' || json === 'false') return json === 'true';
    throw wrong(name, 'true or false', json);
  };
}

/** A key, as text or as a number; undefined where there is none. */
export function key(): Field<Int64 | undefined> {
  return (json, name) => {
    if (json === undefined) return undefined;
    const value = int64FromText(json.startsWith('"') ? (JSON.parse(json) as string) : json);
    if (value) return value;
    throw wrong(name, 'a key', json);
  };
}

/** The same, or undefined where there is none. */
export function optional<T>(field: Field<T>): Field<T | undefined> {
  return (json, name) => (json === undefined ? undefined : field(json, name));
}

/** The text of a JSON object, whose members the command looks at; empty where there is none. */
export function object(): Field<string> {
  return (json) => json ?? '';
}

/** The same where there must be one. */
export function neededObject(): Field<string> {
  return (json, name) => {
    if (json !== undefined) return json;
    throw wrong(name, 'an object', json);
  };
}

/** A list of strings; empty where there is none. */
export function texts(): Field<readonly string[]> {
  return (json, name) => {
    const values = list(json, name, 'strings', MOST_TEXTS);
    if (values.every((each) => typeof each === 'string')) return values.map((each) => each.toWellFormed());
    throw wrong(name, 'a list of strings', json);
  };
}

/** A list of objects of one shape; empty where there is none. */
export function objects<S extends Shape>(shape: S): Field<readonly Values<S>[]> {
  return (json, name) =>
    list(json, name, 'objects', MOST_OBJECTS).map((each) => readBody(new JsonBody(JSON.stringify(each), name), shape));
}

function list(json: string | undefined, name: string, of: string, most: number): readonly unknown[] {
  if (json === undefined) return [];
  if (!json.startsWith('[')) throw wrong(name, `a list of ${of}`, json);
  const values = json.length <= LONGEST_LIST ? (JSON.parse(json) as unknown[]) : undefined;
  if (values && values.length <= most) return values;
  const expected = `at most ${most} ${of} in ${LONGEST_LIST} characters`;
  throw invalidRequest(`Expected '${name}' to be a list of ${expected}, but it was larger`);
}

/** One of some words; undefined where there is none. */
export function word<W extends string>(...words: readonly W[]): Field<W | undefined> {
  return (json, name) => {
    const found = words.find((each) => json === `"${each}"`);
    if (found !== undefined || json === undefined) return found;
    throw wrong(name, words.map((each) => `'${each}'`).join(' or '), json);
  };
}

/** Is accepted, and changes nothing: a reference that would only stand in records for exporters. */
export function operationReference(): Field<number> {
  return int64(0);
}

/** Something of Zeebe that is not built, so a request that has it cannot be done. */
export function unbuilt(request: string): Field<undefined> {
  return (json, name) => {
    const isEmpty = json === undefined || /^("\s*"|\[\s*\]|false)$/.test(json);
    if (!isEmpty) throw notBuilt(`Field '${name}' of ${request}`);
    return undefined;
  };
}

/** How much of a value is shown to the caller. */
const LONGEST_SHOWN = 100;

function wrong(name: string, expected: string, json: string | undefined): Error {
  if (json === undefined) return invalidRequest(`Expected '${name}' to be ${expected}, but there was none`);
  const shown = json.length > LONGEST_SHOWN ? `${json.slice(0, LONGEST_SHOWN)}…` : json;
  return invalidRequest(`Expected '${name}' to be ${expected}, but it was ${shown}`);
}
