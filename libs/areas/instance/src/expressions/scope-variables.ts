import { JsonText, type Value, type Variables } from '@millrace/feel';
import type { ReadonlyTables } from '@millrace/kernel';
import { collectedIn } from '../loops/collected.ts';
import { scopeAround } from '../scopes.ts';
import type { InstanceShape } from '../shape.ts';

/** Up to so many variables of a scope are looked through. */
const FEW = 32;

/**
 * The variables that an element instance sees, looked up by name when an expression asks: its own, then those of the
 * scopes around it. Each is parsed once.
 */
export class ScopeVariables implements Variables {
  readonly #tables: ReadonlyTables<InstanceShape>;
  readonly #element: number;
  /** The values by name, of scopes with many. */
  readonly #indexes = new Map<number, ReadonlyMap<string, string>>();
  readonly #read = new Map<string, Value | JsonText | undefined>();

  constructor(tables: ReadonlyTables<InstanceShape>, element: number) {
    this.#tables = tables;
    this.#element = element;
  }

  get(name: string): Value | JsonText | undefined {
    if (this.#read.has(name)) return this.#read.get(name);
    const value = this.#find(name);
    this.#read.set(name, value);
    return value;
  }

  /** The value from now on, for what is evaluated with these variables. */
  set(name: string, value: Value | JsonText): void {
    this.#read.set(name, value);
  }

  #find(name: string): JsonText | undefined {
    let scope: number | undefined = this.#element;
    for (; scope !== undefined; scope = scopeAround(this.#tables, scope)) {
      const found = this.#valueIn(scope, name) ?? collectedIn(this.#tables, scope, name);
      if (found !== undefined) return new JsonText(found);
    }
    return undefined;
  }

  #valueIn(scope: number, name: string): string | undefined {
    const { variables = [] } = this.#tables.scopes.get(scope) ?? {};
    if (variables.length <= FEW) return variables.find((variable) => variable.name === name)?.value;
    const known = this.#indexes.get(scope);
    const index = known ?? new Map(variables.map((variable) => [variable.name, variable.value]));
    if (known === undefined) this.#indexes.set(scope, index);
    return index.get(name);
  }
}
