import { Context } from '../value/context.ts';
import type { FunctionValue } from '../value/function.ts';
import type { Value } from '../value/value.ts';
import type { Run } from './run.ts';

/** Tells whether a function fits the arguments of a call. */
export type Fits = (candidate: FunctionValue) => boolean;

/** The name under which a unary test's input value can be read. */
export const INPUT_NAME = 'cellInput';

/** Where names are looked up, innermost first. */
export interface Scope {
  readonly run: Run;
  /** The value of a name, or undefined. */
  get(name: string): Value | undefined;
  /** A function defined in a context of this scope. */
  findFunction(name: string, fits: Fits): FunctionValue | undefined;
  /** The value of `?`, or undefined when there is none to be read. */
  symbol(): Value | undefined;
}

/** Iteration variables and function parameters: names fixed by the expression, values set per round. */
export class LocalScope implements Scope {
  readonly run: Run;
  private readonly parent: Scope;
  private readonly names: readonly string[];
  values: readonly Value[];

  /** A function may be called in another evaluation than it was made in; that one's `run` counts its work. */
  constructor(parent: Scope, names: readonly string[], values: readonly Value[], run: Run = parent.run) {
    this.run = run;
    this.parent = parent;
    this.names = names;
    this.values = values;
  }

  get(name: string): Value | undefined {
    // The last of two equal names wins.
    const i = this.names.lastIndexOf(name);
    return i >= 0 ? this.values[i] : this.parent.get(name);
  }

  findFunction(name: string, fits: Fits): FunctionValue | undefined {
    const i = this.names.lastIndexOf(name);
    const value = i >= 0 ? this.values[i] : undefined;
    return isFunction(value) && fits(value) ? value : this.parent.findFunction(name, fits);
  }

  symbol(): Value | undefined {
    return this.parent.symbol();
  }
}

/** The entries of a context literal that are already there for the next one. */
export class EntryScope implements Scope {
  readonly run: Run;
  private readonly parent: Scope;
  readonly entries = new Map<string, Value>();
  readonly functions = new Map<string, FunctionValue>();

  constructor(parent: Scope) {
    this.run = parent.run;
    this.parent = parent;
  }

  get(name: string): Value | undefined {
    const value = this.entries.get(name);
    return value === undefined ? this.parent.get(name) : value;
  }

  findFunction(name: string, fits: Fits): FunctionValue | undefined {
    const own = this.functions.get(name) ?? this.entries.get(name);
    return isFunction(own) && fits(own) ? own : this.parent.findFunction(name, fits);
  }

  symbol(): Value | undefined {
    return this.parent.symbol();
  }
}

/** The item that a filter looks at: its entries, and `item` itself. */
export class ItemScope implements Scope {
  readonly run: Run;
  private readonly parent: Scope;
  item: Value = null;

  constructor(parent: Scope) {
    this.run = parent.run;
    this.parent = parent;
  }

  get(name: string): Value | undefined {
    const item = this.item;
    if (item instanceof Context) {
      const value = item.get(name);
      if (value !== undefined) return value;
    }
    return name === 'item' ? item : this.parent.get(name);
  }

  findFunction(name: string, fits: Fits): FunctionValue | undefined {
    const own = this.item instanceof Context ? this.item.functions?.get(name) : undefined;
    return own !== undefined && fits(own) ? own : this.parent.findFunction(name, fits);
  }

  symbol(): Value | undefined {
    return this.parent.symbol();
  }
}

/** The input value of a unary test: implicit, and as `?` where that may be read. */
export class InputScope implements Scope {
  readonly run: Run;
  private readonly parent: Scope;
  private readonly input: Value;
  private readonly readable: boolean;

  constructor(parent: Scope, input: Value, readable: boolean) {
    this.run = parent.run;
    this.parent = parent;
    this.input = input;
    this.readable = readable;
  }

  get(name: string): Value | undefined {
    return name === INPUT_NAME ? this.input : this.parent.get(name);
  }

  findFunction(name: string, fits: Fits): FunctionValue | undefined {
    return this.parent.findFunction(name, fits);
  }

  symbol(): Value | undefined {
    return this.readable ? this.input : this.parent.symbol();
  }
}

function isFunction(value: Value | undefined): value is FunctionValue {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'function';
}
