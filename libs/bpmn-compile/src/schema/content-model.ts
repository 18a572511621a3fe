import type { Declarations } from './declaration.ts';
import { type SimpleType, simpleType } from './simple-types.ts';

/** Elements that the schema allows without declaring them: see the wildcards of `Declaration`. */
export type Wildcard = '##other' | '##declared' | '##any';

/** What may stand at one place among the children of an element, and how often. */
export interface Particle {
  /** By element name. */
  readonly elements: ReadonlyMap<string, ElementType>;
  readonly wildcard: Wildcard | undefined;
  readonly least: number;
  readonly most: number;
}

/** The type of elements with attributes and children. */
export interface ComplexType {
  readonly kind: 'complex';
  readonly base: ComplexType | undefined;
  readonly abstract: boolean;
  readonly mixed: boolean;
  readonly foreignAttributes: boolean;
  readonly attributes: ReadonlyMap<string, SimpleType>;
  /** The names of the attributes that must be there. */
  readonly required: readonly string[];
  /** Particles refer to types that refer to particles: filled once all types are there. */
  readonly particles: Particle[];
}

/** The type of an element. */
export type ElementType = ComplexType | SimpleType;

/** The types of the elements in the table, by element name. */
export type Schema = ReadonlyMap<string, ComplexType>;

/** The types that a table of declarations stands for. */
export function schemaOf(declarations: Declarations): Schema {
  const schema = new Map<string, ComplexType>();
  for (const name of Object.keys(declarations)) addType(name, declarations, schema);
  for (const [name, type] of schema) type.particles.push(...particlesOf(name, declarations, schema));
  return schema;
}

function addType(name: string, declarations: Declarations, schema: Map<string, ComplexType>): ComplexType {
  const known = schema.get(name);
  if (known !== undefined) return known;
  const declaration = declarations[name];
  if (declaration === undefined) throw new Error(`The schema has no element ${name}`);
  const base = declaration.extends === undefined ? undefined : addType(declaration.extends, declarations, schema);
  const attributes = Object.entries(declaration.attributes ?? {});
  const type: ComplexType = {
    kind: 'complex',
    base,
    abstract: declaration.abstract ?? false,
    mixed: declaration.mixed ?? base?.mixed ?? false,
    foreignAttributes: declaration.foreignAttributes ?? base?.foreignAttributes ?? false,
    attributes: new Map([
      ...(base?.attributes ?? []),
      ...attributes.map(([name, notation]) => [name, attributeTypeOf(notation)] as const),
    ]),
    required: [
      ...(base?.required ?? []),
      ...attributes.filter(([, notation]) => notation.endsWith('!')).map(([name]) => name),
    ],
    particles: [],
  };
  schema.set(name, type);
  return type;
}

function attributeTypeOf(notation: string): SimpleType {
  const type = simpleType(notation.replace('!', ''));
  if (type === undefined) throw new Error(`The schema has no simple type ${notation}`);
  return type;
}

function particlesOf(name: string, declarations: Declarations, schema: Schema): Particle[] {
  const declaration = declarations[name];
  const inherited = declaration?.extends === undefined ? [] : particlesOf(declaration.extends, declarations, schema);
  const own = declaration?.content?.split(' ') ?? [];
  return [...inherited, ...own.map((notation) => particleOf(notation, declarations, schema))];
}

function particleOf(notation: string, declarations: Declarations, schema: Schema): Particle {
  const [, names = '', quantity = ''] = /^(.*?)([?*+]|\{\d+,\d*\})?$/.exec(notation) ?? [];
  const elements = names.startsWith('##')
    ? []
    : names.split('|').flatMap((one) => elementsOf(one, declarations, schema));
  return {
    elements: new Map(elements),
    wildcard: names.startsWith('##') ? (names as Wildcard) : undefined,
    ...limitsOf(quantity),
  };
}

function limitsOf(quantity: string): { least: number; most: number } {
  if (quantity === '?') return { least: 0, most: 1 };
  if (quantity === '*') return { least: 0, most: Number.POSITIVE_INFINITY };
  if (quantity === '+') return { least: 1, most: Number.POSITIVE_INFINITY };
  if (quantity === '') return { least: 1, most: 1 };
  const [least, most] = quantity.slice(1, -1).split(',');
  return { least: Number(least), most: most === '' ? Number.POSITIVE_INFINITY : Number(most) };
}

/** The element itself, or all that may stand in its place. */
function elementsOf(notation: string, declarations: Declarations, schema: Schema): [string, ElementType][] {
  const [name = '', typeName] = notation.split('=');
  if (typeName !== undefined) return [[name, typeNamed(typeName, schema)]];
  const others = Object.keys(declarations).filter((other) => declarations[other]?.substitutes === name);
  return [[name, typeNamed(name, schema)], ...others.flatMap((other) => elementsOf(other, declarations, schema))];
}

function typeNamed(name: string, schema: Schema): ElementType {
  const type = simpleType(name) ?? schema.get(name);
  if (type === undefined) throw new Error(`The schema has no type ${name}`);
  return type;
}
