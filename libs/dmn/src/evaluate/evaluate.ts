import { type EvaluationOptions, FunctionValue, type Value, type Variables, type Warning } from '@millrace/feel';
import { apply, Failure, LimitExceeded, type Result } from '@millrace/feel/embed';
import type { Decision, DrgModel } from '../model/drg-model.ts';
import type { Program } from '../program/program.ts';
import { programOf } from '../program/program-of.ts';
import { DecisionRun } from './decision-run.ts';
import { decisionType, type EvaluatedDecision } from './evaluated-decision.ts';
import { DecisionFault } from './fault.ts';
import { Session } from './session.ts';

/** What an evaluation gives. */
export interface DecisionResult {
  /** The output; null when the evaluation failed. */
  readonly output: Value;
  /** Every decision that was made, in order; the one that failed comes last. */
  readonly evaluated: readonly EvaluatedDecision[];
  /** Why parts of expressions gave null. */
  readonly warnings: readonly Warning[];
  readonly failure: DecisionFailure | undefined;
}

/** Why there is no output. */
export interface DecisionFailure {
  readonly decisionId: string;
  readonly message: string;
}

/**
 * Evaluates a decision and what it requires; a knowledge model or decision service is called with the variables of its
 * parameters' names. Never throws.
 *
 * @param id of the decision
 */
export function evaluate(
  model: DrgModel,
  id: string,
  variables: Variables,
  options: EvaluationOptions = {},
): DecisionResult {
  const run = new DecisionRun(variables, options);
  const failed = (decisionId: string, reason: string): DecisionResult => {
    const message = `Expected to evaluate decision '${id}', but ${reason}`;
    return { output: null, evaluated: run.evaluated, warnings: run.warnings ?? [], failure: { decisionId, message } };
  };
  try {
    const result = start(programOf(model), id, new Session(run));
    if (result === undefined) return failed(id, `no decision found for id '${id}'`);
    const output = result instanceof Failure ? null : result;
    return { output, evaluated: run.evaluated, warnings: run.warnings ?? [], failure: undefined };
  } catch (error) {
    const reason = reasonOf(error);
    const decision = run.fail(described);
    return failed(
      decision?.id ?? id,
      decision === undefined || decision.id === id ? reason : `'${decision.id}' failed: ${reason}`,
    );
  }
}

function described(decision: Decision): Pick<EvaluatedDecision, 'id' | 'name' | 'type'> {
  return { id: decision.id, name: decision.name, type: decisionType(decision) };
}

function start(program: Program, id: string, session: Session): Result | undefined {
  const decision = program.decisions.get(id);
  if (decision !== undefined) return decision.value(session);
  const callable = program.knowledge.get(id) ?? program.services.get(id);
  const called = callable?.value(session);
  if (!(called instanceof FunctionValue)) return called;
  return apply(
    session.run,
    called,
    called.parameters.map((name) => session.run.get(name) ?? null),
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof DecisionFault || error instanceof LimitExceeded) return error.message;
  // The stack counts as a limit: only an evaluation nested too deeply runs out of it.
  if (error instanceof RangeError) return 'the evaluation is nested too deeply';
  throw error;
}
