import type { EvaluationOptions, Value, Variables } from '@millrace/feel';
import { Run } from '@millrace/feel/embed';
import type { Decision } from '../model/drg-model.ts';
import type { EvaluatedDecision, EvaluatedInput, MatchedRule } from './evaluated-decision.ts';

/** What a decision that is being made has shown so far. */
interface Trace {
  readonly decision: Decision;
  inputs: readonly EvaluatedInput[];
  matchedRules: readonly MatchedRule[];
}

/** One evaluation: a budget for all of its expressions, and what was decided. */
export class DecisionRun extends Run {
  readonly evaluated: EvaluatedDecision[] = [];
  private readonly open: Trace[] = [];

  constructor(variables: Variables, options: EvaluationOptions) {
    super(variables, options, true);
  }

  /** A decision begins; what it requires has been made. */
  begin(decision: Decision): void {
    this.enter();
    this.open.push({ decision, inputs: [], matchedRules: [] });
  }

  /** The decision that is being made. */
  get decision(): Decision | undefined {
    return this.open.at(-1)?.decision;
  }

  /** Notes what a table got; only the table that is a decision's own logic counts. */
  noteInputs(table: object, inputs: () => readonly EvaluatedInput[]): void {
    const trace = this.open.at(-1);
    if (trace?.decision.logic === table) trace.inputs = inputs();
  }

  noteRules(table: object, rules: () => readonly MatchedRule[]): void {
    const trace = this.open.at(-1);
    if (trace?.decision.logic === table) trace.matchedRules = rules();
  }

  /** The decision that began last is made. */
  end(made: Pick<EvaluatedDecision, 'id' | 'name' | 'type'> & { readonly output: Value }): void {
    const trace = this.open.pop();
    this.evaluated.push({ ...made, inputs: trace?.inputs ?? [], matchedRules: trace?.matchedRules ?? [] });
    this.leave();
  }

  /** The decision that was being made when the evaluation failed, with what it had shown. */
  fail(made: (decision: Decision) => Pick<EvaluatedDecision, 'id' | 'name' | 'type'>): Decision | undefined {
    const trace = this.open.at(-1);
    if (trace === undefined) return undefined;
    const { decision, inputs, matchedRules } = trace;
    this.evaluated.push({ ...made(decision), output: null, inputs, matchedRules });
    return decision;
  }
}
