import type { Value } from '@millrace/feel';
import type { DecisionProgram } from '../program/decision-program.ts';
import type { InputProgram } from '../program/input-program.ts';
import type { KnowledgeProgram } from '../program/knowledge-program.ts';
import type { DecisionRun } from './decision-run.ts';

/** Decisions that see the same inputs: those of an evaluation, or of one call of a decision service. */
export class Session {
  readonly run: DecisionRun;
  /** Every decision is made once. */
  readonly made: Map<DecisionProgram, Value>;
  /** The functions of knowledge models. */
  readonly functions = new Map<KnowledgeProgram, Value>();
  private readonly inputs: ReadonlyMap<InputProgram, Value> | undefined;
  private readonly outer: Session | undefined;

  constructor(
    run: DecisionRun,
    made: Map<DecisionProgram, Value> = new Map(),
    inputs?: ReadonlyMap<InputProgram, Value>,
    outer?: Session,
  ) {
    this.run = run;
    this.made = made;
    this.inputs = inputs;
    this.outer = outer;
  }

  /** What was given for an input: an argument of the service, or a variable. */
  given(input: InputProgram): Value {
    const argument = this.inputs?.get(input);
    if (argument !== undefined) return argument;
    if (this.outer !== undefined) return this.outer.given(input);
    return this.variable(input.names) ?? null;
  }

  private variable(names: readonly string[]): Value | undefined {
    for (const name of names) {
      const value = this.run.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}
