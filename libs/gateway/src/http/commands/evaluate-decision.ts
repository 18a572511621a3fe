import { checkTenants, defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { DecisionEvaluation, EvaluatedDecision } from '../../commands/evaluate-decision.ts';
import { invalidRequest } from '../../commands/execution/outcome.ts';
import { key, object, text } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { keyText } from '../key-text.ts';
import { command, json, type Route } from '../route.ts';

const shape = {
  decisionDefinitionId: text(''),
  decisionDefinitionKey: key(),
  variables: object(),
  tenantId: text(''),
};

const NO_KEY = { low: 0, high: 0, unsigned: false };

export function evaluateDecision({ evaluateDecision: evaluate }: ClientCommands): Route {
  return command(async ({ body, signal, peer }) => {
    const { decisionDefinitionId: decisionId, decisionDefinitionKey, variables, tenantId } = readBody(body, shape);
    checkTenants('REST request EvaluateDecision', [tenantId]);
    if (decisionId !== '' && decisionDefinitionKey) {
      throw invalidRequest("Expected either 'decisionDefinitionId' or 'decisionDefinitionKey', but both came");
    }
    const wanted = { decisionId, decisionKey: decisionDefinitionKey ?? NO_KEY, variables };
    return json(answerOf(await evaluate(wanted, { signal, peer })));
  });
}

function answerOf(evaluation: DecisionEvaluation) {
  const { decisionId, decisionName, version, output, failedDecisionId, failureMessage, decisions } = evaluation;
  const evaluationKey = keyText(evaluation.key);
  return {
    decisionDefinitionId: decisionId,
    decisionDefinitionKey: keyText(evaluation.decisionKey),
    decisionDefinitionName: decisionName,
    decisionDefinitionVersion: version,
    // Zeebe renamed the second to the first.
    decisionEvaluationKey: evaluationKey,
    decisionInstanceKey: evaluationKey,
    decisionRequirementsId: evaluation.requirementsId,
    decisionRequirementsKey: keyText(evaluation.requirementsKey),
    evaluatedDecisions: decisions.map((decision, index) => evaluated(decision, `${evaluationKey}-${index + 1}`)),
    failedDecisionDefinitionId: failedDecisionId === '' ? null : failedDecisionId,
    failureMessage: failureMessage === '' ? null : failureMessage,
    output,
    tenantId: defaultTenant,
  };
}

function evaluated({ key: of, id, name, version, type, output, inputs, matchedRules }: EvaluatedDecision, key: string) {
  return {
    decisionDefinitionId: id,
    decisionDefinitionKey: keyText(of),
    decisionDefinitionName: name,
    decisionDefinitionVersion: version,
    decisionDefinitionType: type,
    decisionEvaluationInstanceKey: key,
    output,
    tenantId: defaultTenant,
    evaluatedInputs: inputs.map((input) => ({ inputId: input.id, inputName: input.name, inputValue: input.value })),
    matchedRules: matchedRules.map(({ id: ruleId, index: ruleIndex, outputs }) => ({
      ...{ ruleId, ruleIndex },
      evaluatedOutputs: outputs.map((each) => ({
        ...{ outputId: each.id, outputName: each.name, outputValue: each.value, ruleId, ruleIndex },
      })),
    })),
  };
}
