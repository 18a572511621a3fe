import { type Answers, type Int64, int64ToText, keyToInt64 } from '@millrace/protocol';
import type {
  EvaluateDecisionRequest,
  EvaluateDecisionResponseInit,
  EvaluatedDecisionInit,
} from '@millrace/protocol/gateway';
import type { Engine } from '../../commands/execution/engine.ts';
import { deploymentPartition, locate } from '../../commands/routing.ts';
import { checkTenants, defaultTenant } from '../../commands/tenants.ts';
import { cutVariables } from '../../commands/variables/cut-variables.ts';
import type { Rpc } from '../service.ts';
import { refused } from '../status.ts';
import { definitionKey } from './wanted-instance.ts';

type Answer = Answers['EvaluateDecisionAnswer'];

/** Evaluates a decision on the next partition. One that fails is answered like others, with the reason. */
export function evaluateDecision(engine: Engine): Rpc<'EvaluateDecision'> {
  return async (request, call) => {
    checkTenants('EvaluateDecision', [request.tenantId]);
    const { decisionId } = request;
    const wanted = { decisionId, decision: decisionOf(request), variables: cutVariables(request.variables) };
    const to = { area: 'instance', partition: engine.nextPartition() } as const;
    const answer = await engine.execute('EVALUATE', to, 'EvaluateDecision', wanted, call);
    return responseOf(answer, keyToInt64({ ...to, counter: answer.evaluation }));
  };
}

/** The counter of the decision asked for by key; 0 where it is asked for by id, which beats a key. */
function decisionOf({ decisionId, decisionKey }: EvaluateDecisionRequest): number {
  if (decisionId !== '') return 0;
  const key = int64ToText(decisionKey);
  if (decisionKey.high < 0 || key === '0') {
    throw invalid('Expected either a decision id or a valid decision key, but none provided');
  }
  const location = locate('deployment', decisionKey, deploymentPartition);
  if (location !== undefined) return location.counter;
  throw invalid(`Expected to evaluate decision '${key}', but no decision found for key '${key}'`);
}

function invalid(reason: string) {
  return refused('EVALUATE', { type: 'INVALID_ARGUMENT', reason });
}

function responseOf(answer: Answer, evaluationKey: Int64): EvaluateDecisionResponseInit {
  return {
    decisionKey: definitionKey(answer.decision),
    decisionId: answer.decisionId,
    decisionName: answer.decisionName,
    decisionVersion: answer.version,
    decisionRequirementsId: answer.requirementsId,
    decisionRequirementsKey: definitionKey(answer.requirements),
    decisionOutput: answer.output,
    evaluatedDecisions: answer.decisions.map((decision, i) => evaluated(decision, evaluationKey, i + 1)),
    failedDecisionId: answer.failedDecisionId,
    failureMessage: answer.failureMessage,
    tenantId: defaultTenant,
    // Zeebe renamed the first to the second.
    decisionInstanceKey: evaluationKey,
    decisionEvaluationKey: evaluationKey,
  };
}

function evaluated(decision: Answer['decisions'][number], evaluationKey: Int64, index: number): EvaluatedDecisionInit {
  return {
    decisionKey: definitionKey(decision.decision),
    decisionId: decision.id,
    decisionName: decision.name,
    decisionVersion: decision.version,
    decisionType: decision.type,
    decisionOutput: decision.output,
    evaluatedInputs: decision.inputs.map(({ id, name, value }) => ({
      inputId: id,
      inputName: name,
      inputValue: value,
    })),
    matchedRules: decision.matchedRules.map((rule) => ({
      ruleId: rule.id,
      ruleIndex: rule.index,
      evaluatedOutputs: rule.outputs.map(({ id, name, value }) => ({
        outputId: id,
        outputName: name,
        outputValue: value,
      })),
    })),
    tenantId: defaultTenant,
    decisionEvaluationInstanceKey: `${int64ToText(evaluationKey)}-${index}`,
  };
}
