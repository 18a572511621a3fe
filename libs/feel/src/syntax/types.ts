import type { TypeNode } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { separated } from './literals.ts';
import { name, qualifiedName, SPACED_TYPES } from './names.ts';

/** A type: `number`, `list<string>`, `context<a: number>`, `function<number> -> string`, or one of the model's. */
export function typeOf(c: Cursor): TypeNode | undefined {
  return c.attempt(parameterized) ?? c.attempt(named);
}

function parameterized(c: Cursor): TypeNode | undefined {
  const kind = (['list', 'range', 'context', 'function'] as const).find((one) => c.literal(one));
  if (kind === undefined || !c.word('<')) return undefined;
  switch (kind) {
    case 'context':
      return contextType(c);
    case 'function':
      return functionType(c);
    default:
      return itemType(c, kind);
  }
}

function itemType(c: Cursor, kind: 'list' | 'range'): TypeNode | undefined {
  c.space();
  const item = typeOf(c);
  return item !== undefined && c.word('>') ? { kind, item } : undefined;
}

function contextType(c: Cursor): TypeNode | undefined {
  const entries = separated(c, entryType);
  return c.word('>') ? { kind: 'context', entries } : undefined;
}

function entryType(c: Cursor): readonly [string, TypeNode] | undefined {
  const key = name(c);
  if (key === undefined || !c.word(':')) return undefined;
  c.space();
  const type = typeOf(c);
  return type === undefined ? undefined : [key, type];
}

function functionType(c: Cursor): TypeNode | undefined {
  const parameters = separated(c, typeOf);
  if (!c.word('>') || !c.word('->')) return undefined;
  c.space();
  const result = typeOf(c);
  return result === undefined ? undefined : { kind: 'function', parameters, result };
}

function named(c: Cursor): TypeNode | undefined {
  const spaced = SPACED_TYPES.find((candidate) => c.text.startsWith(candidate, c.position));
  if (spaced !== undefined) {
    c.position += spaced.length;
    return { kind: 'named', name: spaced };
  }
  const names = qualifiedName(c);
  return names === undefined ? undefined : { kind: 'named', name: names.join('.') };
}
