import type { Value } from '@millrace/feel';
import { FunctionValue } from '@millrace/feel';
import type { Fits, Run, Scope } from '@millrace/feel/embed';

/** Values by name around an expression, and below them another scope. */
export class EntriesScope implements Scope {
  readonly run: Run;
  private readonly parent: Scope;
  readonly entries: Map<string, Value>;

  constructor(parent: Scope, entries: Map<string, Value> = new Map()) {
    this.run = parent.run;
    this.parent = parent;
    this.entries = entries;
  }

  get(name: string): Value | undefined {
    const value = this.entries.get(name);
    return value === undefined ? this.parent.get(name) : value;
  }

  findFunction(name: string, fits: Fits): FunctionValue | undefined {
    const own = this.entries.get(name);
    return own instanceof FunctionValue && fits(own) ? own : this.parent.findFunction(name, fits);
  }

  symbol(): Value | undefined {
    return this.parent.symbol();
  }
}
