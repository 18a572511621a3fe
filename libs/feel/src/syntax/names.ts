import { isNamePart, isNameStart } from './characters.ts';
import type { Cursor } from './cursor.ts';
import type { KnownNames } from './known-names.ts';

/** Words that are never a name. Others, such as `if` or `of`, are names wherever a name makes sense. */
const RESERVED: ReadonlySet<string> = new Set([
  'null',
  'true',
  'false',
  'function',
  'in',
  'return',
  'then',
  'else',
  'satisfies',
  'and',
  'or',
]);

/** Names of built-ins that contain a reserved word; they are names only before a parenthesis. */
export const RESERVED_FUNCTIONS: readonly string[] = [
  'date and time',
  'years and months duration',
  'get or else',
  'and',
  'or',
];

/** Names of types that contain spaces, and one that is reserved. */
export const SPACED_TYPES: readonly string[] = [
  'years and months duration',
  'days and time duration',
  'date and time',
  'function',
];

/** Names of properties that contain a space; the standard has more. */
const SPACED_PROPERTY = 'time offset';
const STANDARD_PROPERTIES: readonly string[] = [SPACED_PROPERTY, 'start included', 'end included'];

/** Where the word that begins at `start` ends; `start` itself when there is none. */
function endOfWord(text: string, start: number): number {
  if (start >= text.length || !isNameStart(text.charCodeAt(start))) return start;
  let end = start + 1;
  while (end < text.length && isNamePart(text.charCodeAt(end))) end++;
  return end;
}

/** Whether the text is a name that needs no backticks. */
export function isIdentifier(text: string): boolean {
  return text !== '' && endOfWord(text, 0) === text.length && !RESERVED.has(text);
}

/** `orderValue`. */
function identifier(c: Cursor): string | undefined {
  const end = endOfWord(c.text, c.position);
  const word = c.text.slice(c.position, end);
  if (word === '' || RESERVED.has(word)) {
    c.note('a name');
    return undefined;
  }
  c.position = end;
  return word;
}

/** A name in backticks, with any characters. */
function escapedIdentifier(c: Cursor): string | undefined {
  if (c.text[c.position] !== '`') return undefined;
  const end = c.text.indexOf('`', c.position + 1);
  if (end <= c.position + 1) {
    c.note(end < 0 ? '"`"' : 'a name', end < 0 ? c.text.length : end);
    return undefined;
  }
  const word = c.text.slice(c.position + 1, end);
  c.position = end + 1;
  return word;
}

/** A name, with or without backticks. */
export function name(c: Cursor): string | undefined {
  return knownName(c) ?? identifier(c) ?? escapedIdentifier(c);
}

/** A name with spaces or signs that is known here. */
function knownName(c: Cursor): string | undefined {
  const { standard, variables, properties } = c.grammar;
  if (!standard) return undefined;
  return taken(c, variables) ?? (c.filters > 0 ? taken(c, properties) : undefined);
}

function taken(c: Cursor, names: KnownNames): string | undefined {
  const found = names.match(c.text, c.position);
  if (found === undefined) return undefined;
  c.position = found.end;
  return found.name;
}

/** A built-in function with spaces in its name, if a parenthesis follows. */
export function builtinName(c: Cursor): string | undefined {
  const start = c.position;
  const found = taken(c, c.grammar.builtins);
  if (found === undefined) return undefined;
  const end = c.position;
  c.space();
  if (c.text[c.position] !== '(') return c.back(start);
  c.position = end;
  return found;
}

/** The name of something that the text itself declares; from there on it is known. */
export function declaredName(c: Cursor): string | undefined {
  if (!c.grammar.standard) return name(c);
  const declared = c.attempt(spacedDeclaration) ?? name(c);
  if (declared !== undefined) declare(c, declared);
  return declared;
}

/** Makes a name known for what follows. */
export function declare(c: Cursor, declared: string): void {
  if (isIdentifier(declared)) return;
  const { variables, properties } = c.grammar;
  c.grammar = { ...c.grammar, variables: variables.with(declared), properties: properties.with(declared) };
}

/** `loan item`, as far as the word that ends every declaration. */
function spacedDeclaration(c: Cursor): string | undefined {
  const start = c.position;
  let end = start;
  for (let words = 0; ; words++) {
    const next = endOfWord(c.text, c.position);
    const word = c.text.slice(c.position, next);
    if (word === '' || word === 'in') {
      c.position = end;
      return words > 1 ? c.text.slice(start, end).replace(/\s+/g, ' ') : undefined;
    }
    c.position = next;
    end = next;
    c.space();
  }
}

/** `grouping separator`: words with spaces between; a name only where `(` or `:` follows. */
export function spacedIdentifier(c: Cursor): string | undefined {
  const start = c.position;
  if (identifier(c) === undefined) return undefined;
  let words = 1;
  for (;;) {
    const end = c.position;
    while (c.text[c.position] === ' ') c.position++;
    if (c.position === end || identifier(c) === undefined) {
      c.position = end;
      break;
    }
    words++;
  }
  return words > 1 ? c.text.slice(start, c.position) : c.back(start);
}

/** `date and time` and its like, if a parenthesis follows. */
export function reservedFunctionName(c: Cursor): string | undefined {
  const start = c.position;
  for (const candidate of RESERVED_FUNCTIONS) {
    if (!c.text.startsWith(candidate, start)) continue;
    c.position = start + candidate.length;
    const end = c.position;
    c.space();
    const called = c.text[c.position] === '(';
    c.position = called ? end : start;
    if (called) return candidate;
  }
  return undefined;
}

/** The name of a parameter or named argument. */
export function parameterName(c: Cursor): string | undefined {
  if (c.grammar.standard) return declaredName(c);
  return c.attempt(spacedIdentifier) ?? name(c);
}

/** What may follow a dot. */
export function propertyName(c: Cursor): string | undefined {
  const known = c.grammar.standard ? taken(c, c.grammar.properties) : undefined;
  if (known !== undefined) return known;
  const spaced = c.grammar.standard ? STANDARD_PROPERTIES : [SPACED_PROPERTY];
  const property = spaced.find((candidate) => c.text.startsWith(candidate, c.position));
  if (property !== undefined) {
    c.position += property.length;
    return property;
  }
  return name(c);
}

/** `a.b.c`; a dot that no name follows is left alone. */
export function qualifiedName(c: Cursor): readonly string[] | undefined {
  const first = knownName(c) ?? propertyName(c);
  if (first === undefined) return undefined;
  const names = [first];
  for (;;) {
    const end = c.position;
    if (!c.word('.')) return names;
    c.space();
    const next = propertyName(c);
    if (next === undefined) {
      c.position = end;
      return names;
    }
    names.push(next);
  }
}
