import type { Value } from '../rows/changes.ts';
import type { Dialect } from './dialect.ts';

/** The parameters of a statement that is being made. */
export class Parameters {
  readonly values: Value[] = [];
  readonly dialect: Dialect;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  /** Takes a value in, and gives its placeholder. */
  add(value: Value): string {
    return this.dialect.placeholder(this.values.push(value));
  }

  /** Takes several in: their placeholders as a list. */
  addAll(values: readonly Value[]): string {
    return values.map((value) => this.add(value)).join(', ');
  }
}

/** A statement with its parameters. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
}
