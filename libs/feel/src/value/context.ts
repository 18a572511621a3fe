import type { FunctionValue } from './function.ts';
import type { Value } from './value.ts';

/** A FEEL context: entries in order. Functions live beside the entries, as in Zeebe: they can be called, not read. */
export class Context {
  readonly kind = 'context';
  readonly entries: ReadonlyMap<string, Value>;
  readonly functions: ReadonlyMap<string, FunctionValue> | undefined;

  constructor(entries: ReadonlyMap<string, Value>, functions?: ReadonlyMap<string, FunctionValue>) {
    this.entries = entries;
    this.functions = functions;
  }

  /** The value of an entry, or undefined when there is none. */
  get(key: string): Value | undefined {
    return this.entries.get(key);
  }
}
