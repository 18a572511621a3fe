import { type Int64, int64ToText } from '@millrace/protocol';
import type { EvaluateDecisionResponseInit, EvaluatedDecisionInit } from '@millrace/protocol/gateway';
import { checkTenants, defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { DecisionEvaluation, EvaluatedDecision } from '../../commands/evaluate-decision.ts';
import type { Rpc } from '../service.ts';

export function evaluateDecision({ evaluateDecision: evaluate }: ClientCommands): Rpc<'EvaluateDecision'> {
  return async (request, call) => {
    checkTenants('gRPC request EvaluateDecision', [request.tenantId]);
    return responseOf(await evaluate(request, call));
  };
}

function responseOf(evaluation: DecisionEvaluation): EvaluateDecisionResponseInit {
  const { key, decisions } = evaluation;
  return {
    decisionKey: evaluation.decisionKey,
    decisionId: evaluation.decisionId,
    decisionName: evaluation.decisionName,
    decisionVersion: evaluation.version,
    decisionRequirementsId: evaluation.requirementsId,
    decisionRequirementsKey: evaluation.requirementsKey,
    decisionOutput: evaluation.output,
    evaluatedDecisions: decisions.map((decision, i) => evaluated(decision, key, i + 1)),
    failedDecisionId: evaluation.failedDecisionId,
    failureMessage: evaluation.failureMessage,
    tenantId: defaultTenant,
    // Zeebe renamed the first to the second.
    decisionInstanceKey: key,
    decisionEvaluationKey: key,
  };
}

function evaluated(decision: EvaluatedDecision, evaluationKey: Int64, index: number): EvaluatedDecisionInit {
  return {
    decisionKey: decision.key,
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
