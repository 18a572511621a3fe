import type { Binding, DecisionWork } from '@millrace/bpmn-model';
import { makeDecision } from '../decisions/make-decision.ts';
import { noteDecision } from '../decisions/note-decision.ts';
import { boundVersion } from '../definitions/versions.ts';
import { evaluateString } from '../expressions/evaluate.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import { fail, failEvaluation } from '../lifecycle/outcome.ts';
import { definitionOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import { DEPLOYMENT_PARTITION } from '../start-instance.ts';
import type { WorkRule } from './work-rule.ts';

/** The engine makes a decision, and its output becomes a variable, as if a worker had given it. */
export const decision: WorkRule<DecisionWork> = {
  begin({ turn }, { key, row: { instance } }, { decisionId, binding, resultVariable }) {
    const where = evaluatingIn(turn, key, instance);
    const id = evaluateString(decisionId, where);
    if (!id.ok) return failEvaluation(id);
    const { deployment } = definitionOf(turn.tables, instance);
    const found = boundVersion(turn.tables.decisions, id.value, binding, deployment);
    if (!found) return fail('CALLED_DECISION_ERROR', missingText(turn, id.value, binding, deployment));
    const [decisionKey, row] = found;
    const made = makeDecision(turn, row, where.variables, where.budget);
    if (made.failureMessage !== '') return fail('DECISION_EVALUATION_ERROR', made.failureMessage);
    noteDecision(turn, decisionKey, key, made);
    return { kind: 'continue', variables: [{ name: resultVariable, value: made.output }] };
  },
};

function missingText(turn: InstanceTurn, id: string, binding: Binding, deployment: number): string {
  switch (binding.type) {
    case 'latest':
      return `Expected to evaluate decision '${id}', but no decision found for id '${id}'`;
    case 'deployment': {
      const key = turn.key(deployment, 'deployment', DEPLOYMENT_PARTITION);
      return `Expected to evaluate decision '${id}' with binding type 'deployment', but no such decision found in the deployment with key ${key} which contained the current process. To resolve this incident, migrate the process instance to a process definition that is deployed together with the intended decision to evaluate.`;
    }
    default:
      return `Expected to evaluate decision '${id}' with version tag '${binding.versionTag}', but no such decision found. To resolve this incident, deploy a decision with the given version tag.`;
  }
}
