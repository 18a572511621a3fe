import { Budget, JsonText } from '@millrace/feel';
import { command, reject } from '@millrace/kernel';
import type { Commands } from '@millrace/protocol';
import { makeDecision, requirementsOf } from '../decisions/make-decision.ts';
import { noteDecision } from '../decisions/note-decision.ts';
import { type Found, latestVersion } from '../definitions/versions.ts';
import { STEPS_PER_ELEMENT } from '../expressions/evaluating-in.ts';
import type { InstanceShape, InstanceTurn } from '../shape.ts';
import { DEPLOYMENT_PARTITION } from '../start-instance.ts';
import type { Decision } from '../tables.ts';

type Wanted = Commands['instance']['EvaluateDecision'];

/** A client asks for a decision: the latest version of an id, or else by key. One that fails is an answer, too. */
export const evaluateDecision = command<InstanceShape, 'EvaluateDecision'>((turn, wanted) => {
  const [key, decision] = find(turn, wanted);
  const variables = new Map(wanted.variables.map(({ name, value }) => [name, new JsonText(value)]));
  const made = makeDecision(turn, decision, variables, new Budget(STEPS_PER_ELEMENT));
  const evaluation = noteDecision(turn, key, 0, made);
  const { id: requirementsId } = requirementsOf(turn, decision);
  const { id: decisionId, name: decisionName, version, requirements } = decision;
  const about = { evaluation, decision: key, decisionId, decisionName, version, requirements, requirementsId };
  turn.answer('EvaluateDecisionAnswer', { ...about, ...made });
});

function find(turn: InstanceTurn, { decisionId, decision }: Wanted): Found<Decision> {
  if (decisionId !== '') {
    return (
      latestVersion(turn.tables.decisions, decisionId) ??
      reject.invalidArgument(
        `Expected to evaluate decision '${decisionId}', but no decision found for id '${decisionId}'`,
      )
    );
  }
  const key = turn.key(decision, 'deployment', DEPLOYMENT_PARTITION);
  const row =
    turn.tables.decisions.get(decision) ??
    reject.invalidArgument(`Expected to evaluate decision '${key}', but no decision found for key '${key}'`);
  return [decision, row];
}
