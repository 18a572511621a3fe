import type { Value } from '@millrace/feel';
import {
  ANY,
  builtinType,
  compileUnaryTests,
  type FeelType,
  InputScope,
  KnownNames,
  normalName,
  Run,
} from '@millrace/feel/embed';
import type { DrgModel } from '../model/drg-model.ts';
import type { FunctionItem, ItemDefinition } from '../model/item-definition.ts';
import { type Report, reported } from './report.ts';

const NO_NAMES = new KnownNames();
const NO_VARIABLES = { get: () => undefined };

/** The types of a model and of the files that it imports, by name. */
export class TypeTable {
  private readonly types = new Map<string, FeelType>();
  private readonly report: Report;
  readonly definitions: readonly ItemDefinition[];

  constructor(model: DrgModel, imported: readonly (readonly [prefix: string, types: TypeTable])[], report: Report) {
    this.report = report;
    this.definitions = model.types;
    for (const [prefix, table] of imported) {
      for (const [name, type] of table.types) this.types.set(prefix === '' ? name : `${prefix}.${name}`, type);
    }
    for (const definition of model.types) this.types.set(normalName(definition.name), this.defined(definition));
    for (const definition of model.types) this.check(definition, definition.name);
  }

  /** A type by its name, of the model or of the language; with or without the prefix that DMN 1.1 writes. */
  find = (name: string): FeelType | undefined => {
    const normal = normalName(name);
    const found = this.types.get(normal) ?? builtinType(normal);
    if (found !== undefined) return found;
    const prefix = normal.indexOf(':');
    return prefix < 0 ? undefined : this.find(normal.slice(prefix + 1));
  };

  /** The names of all types and their components that a text can mention. */
  *names(): Iterable<string> {
    yield* this.types.keys();
    for (const definition of this.definitions) yield* componentNames(definition);
  }

  private defined(definition: ItemDefinition): FeelType {
    let base: FeelType | undefined;
    const { name, isCollection, allowedValues, constraint } = definition;
    const item: FeelType = {
      kind: 'defined',
      name,
      base: () => {
        base ??= this.baseOf(definition);
        return base;
      },
      allows: allowedValues === undefined ? undefined : this.tests(definition, allowedValues),
    };
    const whole: FeelType = isCollection ? { kind: 'list', item } : item;
    if (constraint === undefined) return whole;
    return { kind: 'defined', name, base: () => whole, allows: this.tests(definition, constraint) };
  }

  private baseOf({ typeRef, components, functionType }: ItemDefinition): FeelType {
    if (components !== undefined) {
      return {
        kind: 'context',
        entries: new Map(components.map((component) => [normalName(component.name), this.defined(component)])),
      };
    }
    if (functionType !== undefined) return this.functionOf(functionType);
    return typeRef === undefined ? ANY : (this.find(typeRef) ?? ANY);
  }

  private functionOf({ parameters, resultType }: FunctionItem): FeelType {
    const typeOf = (ref: string | undefined) => (ref === undefined ? ANY : (this.find(ref) ?? ANY));
    return {
      kind: 'function',
      parameters: parameters.map(({ typeRef }) => typeOf(typeRef)),
      result: typeOf(resultType),
    };
  }

  private tests(definition: ItemDefinition, text: string): ((value: Value) => boolean) | undefined {
    const compiled = reported(this.report, definition, () =>
      compileUnaryTests(text, { variables: NO_NAMES, properties: NO_NAMES, typeNamed: this.find }),
    );
    if (compiled === undefined) return undefined;
    return (value) => {
      const run = new Run(NO_VARIABLES, {}, true);
      return compiled.code(new InputScope(run, value, true)) === true;
    };
  }

  /** Reports types that are not there, and types that are nothing but themselves. */
  private check(definition: ItemDefinition, root: string): void {
    const { typeRef } = definition;
    if (typeRef !== undefined && this.find(typeRef) === undefined) {
      this.report(definition, `The type '${typeRef}' is not known`);
    } else if (typeRef !== undefined && this.isCircular(definition)) {
      this.report(definition, `The type '${root}' is defined by itself`);
    }
    for (const component of definition.components ?? []) this.check(component, root);
  }

  private isCircular(definition: ItemDefinition): boolean {
    const seen = new Set<ItemDefinition>();
    let at: ItemDefinition | undefined = definition;
    while (at?.typeRef !== undefined) {
      if (seen.has(at)) return true;
      seen.add(at);
      const typeRef: string = at.typeRef;
      at = this.definitions.find(({ name }) => normalName(name) === normalName(typeRef));
    }
    return false;
  }
}

function* componentNames({ components }: ItemDefinition): Iterable<string> {
  for (const component of components ?? []) {
    yield component.name;
    yield* componentNames(component);
  }
}
