import type { Node, Value } from '@millrace/feel';
import {
  type Code,
  type Compiled,
  coerced,
  compileExpression,
  compileUnaryTests,
  Failure,
  type FeelType,
  type KnownNames,
  type Scope,
} from '@millrace/feel/embed';
import type { InformationItem } from '../model/drg-model.ts';
import { type Report, reported } from './report.ts';
import type { TypeTable } from './type-table.ts';

const NULL_TREE: Node = { type: 'null' };
const NOTHING: Compiled = { tree: NULL_TREE, code: () => null };

/** What an expression of a model is compiled in: the names and types around it, and who hears of errors. */
export class Environment {
  readonly variables: KnownNames;
  readonly properties: KnownNames;
  readonly types: TypeTable;
  readonly report: Report;

  constructor(variables: KnownNames, properties: KnownNames, types: TypeTable, report: Report) {
    this.variables = variables;
    this.properties = properties;
    this.types = types;
    this.report = report;
  }

  /** This environment with more variables. */
  with(names: readonly string[]): Environment {
    return new Environment(this.variables.with(...names), this.properties, this.types, this.report);
  }

  /** The code of a FEEL expression; an empty one is null. */
  expression(part: object, text: string): Compiled {
    if (text.trim() === '') return NOTHING;
    return reported(this.report, part, () => compileExpression(text, this.surroundings)) ?? NOTHING;
  }

  /** The code of unary tests. */
  tests(part: object, text: string): Compiled {
    return reported(this.report, part, () => compileUnaryTests(text, this.surroundings)) ?? NOTHING;
  }

  /** The type of that name; undefined for none at all. */
  type(part: object, typeRef: string | undefined): FeelType | undefined {
    if (typeRef === undefined || typeRef === '') return undefined;
    const found = this.types.find(typeRef);
    if (found === undefined) this.report(part, `The type '${typeRef}' is not known`);
    return found;
  }

  /** Code whose value is of the type, or null with a warning. */
  typed(code: Code, type: FeelType | undefined, what: string): Code {
    if (type === undefined) return code;
    return (scope) => {
      const value = code(scope);
      return value instanceof Failure ? value : conforming(value, type, what, scope);
    };
  }

  /** As `typed`, for the item's type. */
  itemTyped(code: Code, item: InformationItem): Code {
    return this.typed(code, this.type(item, item.typeRef), `'${item.name}'`);
  }

  private get surroundings() {
    return { variables: this.variables, properties: this.properties, typeNamed: this.types.find };
  }
}

/** The value as one of the type; null, with a warning, when it is none. */
export function conforming(value: Value, type: FeelType, what: string, { run }: Pick<Scope, 'run'>): Value {
  const result = coerced(value, type);
  if (result !== undefined) return result;
  run.warn('INVALID_TYPE', `The value of ${what} is not of the type '${typeText(type)}'`);
  return null;
}

function typeText(type: FeelType): string {
  switch (type.kind) {
    case 'list':
    case 'range':
      return `${type.kind}<${typeText(type.item)}>`;
    case 'simple':
    case 'defined':
      return type.name;
    default:
      return type.kind;
  }
}
