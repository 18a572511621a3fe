import { Failure } from '../runtime/failure.ts';
import type { NodeOf, TypeNode } from '../syntax/ast.ts';
import { isOfType } from '../value/conforms.ts';
import { ANY, type FeelType, type SimpleType } from '../value/feel-type.ts';
import { type Code, expected } from './code.ts';
import type { Compiler, TypeNamed } from './compile.ts';

const SIMPLE: ReadonlySet<string> = new Set<SimpleType>([
  'Any',
  'Null',
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
]);

/** Other spellings, and the types with parameters when they are written without any. */
const NAMED: Readonly<Record<string, FeelType>> = {
  integer: { kind: 'simple', name: 'number' },
  long: { kind: 'simple', name: 'number' },
  double: { kind: 'simple', name: 'number' },
  any: ANY,
  dateTime: { kind: 'simple', name: 'date and time' },
  dayTimeDuration: { kind: 'simple', name: 'days and time duration' },
  yearMonthDuration: { kind: 'simple', name: 'years and months duration' },
  list: { kind: 'list', item: ANY },
  range: { kind: 'range', item: ANY },
  context: { kind: 'context', entries: undefined },
  function: { kind: 'function', parameters: undefined, result: ANY },
};

/** A type of the language itself, by its name. */
export function builtinType(name: string): FeelType | undefined {
  if (SIMPLE.has(name)) return { kind: 'simple', name: name as SimpleType };
  return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
}

/** The type that is written; an unknown name is a type without values. */
export function typeOfNode(node: TypeNode, typeNamed: TypeNamed): FeelType {
  return knownType(node, typeNamed) ?? UNKNOWN;
}

const UNKNOWN: FeelType = { kind: 'defined', name: '?', base: () => ANY, allows: () => false };

function knownType(node: TypeNode, typeNamed: TypeNamed): FeelType | undefined {
  switch (node.kind) {
    case 'named':
      return typeNamed(node.name) ?? builtinType(node.name);
    case 'context':
      return {
        kind: 'context',
        entries: new Map(node.entries.map(([key, type]) => [key, typeOfNode(type, typeNamed)])),
      };
    case 'function':
      return {
        kind: 'function',
        parameters: node.parameters.map((type) => typeOfNode(type, typeNamed)),
        result: typeOfNode(node.result, typeNamed),
      };
    default:
      return { kind: node.kind, item: typeOfNode(node.item, typeNamed) };
  }
}

/** `a instance of list<number>`; null, with a warning, for a type that is not known. */
export function compileTypeTest(node: NodeOf<'type test'>, { compile, typeNamed }: Compiler): Code {
  const operand = compile(node.operand);
  const type = knownType(node.valueType, typeNamed);
  return (scope) => {
    const x = operand(scope);
    if (x instanceof Failure) return x;
    if (type === undefined || type === UNKNOWN) {
      expected(scope.run, 'a known type', null);
      return null;
    }
    return isOfType(x, type);
  };
}
