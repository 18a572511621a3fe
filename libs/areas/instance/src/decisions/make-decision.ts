import { type EvaluatedDecision, type EvaluatedInput, evaluate } from '@millrace/dmn';
import { type Budget, LimitExceeded, toJson, type Value, ValueTooLarge, type Variables } from '@millrace/feel';
import type { Answers } from '@millrace/protocol';
import { deployedVersion } from '../definitions/versions.ts';
import type { InstanceTurn } from '../shape.ts';
import type { Decision } from '../tables.ts';

/** What an evaluation gave, as it is answered and logged. */
export type MadeDecision = Pick<
  Answers['EvaluateDecisionAnswer'],
  'output' | 'decisions' | 'failedDecisionId' | 'failureMessage'
>;

type Answered = MadeDecision['decisions'][number];

/** Evaluates a decision and what it requires. */
export function makeDecision(
  turn: InstanceTurn,
  decision: Decision,
  variables: Variables,
  budget: Budget,
): MadeDecision {
  const { model } = requirementsOf(turn, decision);
  const { output, evaluated, failure } = evaluate(model, decision.id, variables, { now: turn.time, budget });
  const json = (value: Value) => toJson(value, undefined, budget);
  try {
    return {
      output: json(output),
      decisions: evaluated.map((one) => answered(turn, decision.deployment, one, json)),
      failedDecisionId: failure?.decisionId ?? '',
      failureMessage: failure?.message ?? '',
    };
  } catch (error) {
    if (!(error instanceof LimitExceeded || error instanceof ValueTooLarge)) throw error;
    // The first failure counts: one that has used up the steps leaves none for writing what was decided before it.
    const { decisionId, message } = failure ?? {
      decisionId: decision.id,
      message: `Expected to evaluate decision '${decision.id}', but ${error.message}`,
    };
    return { output: 'null', decisions: [], failedDecisionId: decisionId, failureMessage: message };
  }
}

/** The requirements of a decision, which are installed before it. */
export function requirementsOf({ tables }: InstanceTurn, { id, requirements }: Decision) {
  const row = tables.decisionRequirements.get(requirements);
  if (!row) throw new Error(`The requirements ${requirements} of decision '${id}' are not there`);
  return row;
}

/** A decision that was made; it was deployed together with the one that was asked for. */
function answered(
  turn: InstanceTurn,
  deployment: number,
  evaluated: EvaluatedDecision,
  json: (value: Value) => string,
): Answered {
  const valueOfColumn = ({ id, name, value }: EvaluatedInput) => ({ id, name, value: json(value) });
  const { id, name, type, output, inputs, matchedRules } = evaluated;
  const [key, row] = deployedVersion(turn.tables.decisions, id, deployment) ?? [0, undefined];
  return {
    decision: key,
    version: row?.version ?? 0,
    ...{ id, name, type, output: json(output) },
    inputs: inputs.map(valueOfColumn),
    matchedRules: matchedRules.map((rule) => ({ ...rule, outputs: rule.outputs.map(valueOfColumn) })),
  };
}
