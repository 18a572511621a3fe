import { JsonText, type Value, type Variables } from '@millrace/feel';
import type { ReadonlyTables } from '@millrace/kernel';
import { scopeAround } from '../scopes.ts';
import type { InstanceShape } from '../shape.ts';

/**
 * The variables that an element instance sees, looked up by name when an expression asks: its own, then those of the
 * scopes around it. Each is parsed once.
 */
export class ScopeVariables implements Variables {
  readonly #tables: ReadonlyTables<InstanceShape>;
  readonly #element: number;
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
  set(name: string, value: Value): void {
    this.#read.set(name, value);
  }

  #find(name: string): JsonText | undefined {
    let scope: number | undefined = this.#element;
    for (; scope !== undefined; scope = scopeAround(this.#tables, scope)) {
      const found = this.#tables.scopes.get(scope)?.variables.find((variable) => variable.name === name);
      if (found) return new JsonText(found.value);
    }
    return undefined;
  }
}
