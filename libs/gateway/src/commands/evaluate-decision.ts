import { type Answers, type Int64, int64ToText, keyToInt64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { rejected } from './execution/outcome.ts';
import { definitionKey, deploymentPartition, locate } from './routing/routing.ts';
import { cutVariables } from './variables/cut-variables.ts';

export interface EvaluateDecision {
  /** Names the decision where no id is given. */
  readonly decisionKey: Int64;
  readonly decisionId: string;
  /** A JSON object. */
  readonly variables: string;
}

type Answer = Answers['EvaluateDecisionAnswer'];
type Decision = Answer['decisions'][number];

/** One of the decisions that were evaluated. */
export interface EvaluatedDecision extends Omit<Decision, 'decision'> {
  readonly key: Int64;
}

/** How the evaluation ended. One that failed is answered like others, with the reason. */
export interface DecisionEvaluation extends Omit<Answer, 'decision' | 'requirements' | 'evaluation' | 'decisions'> {
  readonly key: Int64;
  readonly decisionKey: Int64;
  readonly requirementsKey: Int64;
  readonly decisions: readonly EvaluatedDecision[];
}

/** Evaluates a decision on the next partition. */
export function evaluateDecision(executor: Executor): ClientCommand<EvaluateDecision, DecisionEvaluation> {
  return async (request, call) => {
    const { decisionId } = request;
    const wanted = { decisionId, decision: decisionOf(request), variables: cutVariables(request.variables) };
    const to = { area: 'instance', partition: executor.nextPartition() } as const;
    const answer = await executor.execute('EVALUATE', to, 'EvaluateDecision', wanted, call);
    return evaluationOf(answer, keyToInt64({ ...to, counter: answer.evaluation }));
  };
}

/** The counter of the decision asked for by key; 0 where it is asked for by id, which beats a key. */
function decisionOf({ decisionId, decisionKey }: EvaluateDecision): number {
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
  return rejected('EVALUATE', { type: 'INVALID_ARGUMENT', reason });
}

function evaluationOf(answer: Answer, key: Int64): DecisionEvaluation {
  const { decisionId, decisionName, version, requirementsId, output, failedDecisionId, failureMessage } = answer;
  return {
    ...{ key, decisionId, decisionName, version, requirementsId, output, failedDecisionId, failureMessage },
    decisionKey: definitionKey(answer.decision),
    requirementsKey: definitionKey(answer.requirements),
    decisions: answer.decisions.map(({ decision, id, name, version: of, type, output: out, inputs, matchedRules }) => ({
      ...{ key: definitionKey(decision), id, name, version: of, type, output: out, inputs, matchedRules },
    })),
  };
}
