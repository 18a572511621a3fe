import type { DecisionResult, EvaluatedDecision } from '@millrace/dmn';
import { toFeel } from '@millrace/feel';

/** What an evaluation did, decision by decision, for people. */
export function traceText({ output, evaluated, warnings, failure }: DecisionResult): string {
  const lines = evaluated.flatMap((decision) => decisionLines(decision, failure?.decisionId));
  lines.push(failure === undefined ? `= ${toFeel(output)}` : `Failed: ${failure.message}`);
  for (const { type, message } of warnings) lines.push(`[${type}] ${message}`);
  return lines.join('\n');
}

function decisionLines(decision: EvaluatedDecision, failedId: string | undefined): string[] {
  const { id, name, type, inputs, matchedRules, output } = decision;
  const result = id === failedId ? 'failed' : toFeel(output);
  return [
    `${name}${name === id ? '' : ` (${id})`}: ${result}`,
    ...inputs.map((input) => `  ${input.name} = ${toFeel(input.value)}`),
    ...matchedRules.map((rule) => {
      const outputs = rule.outputs.map((one) => (one.name === '' ? '' : `${one.name} = `) + toFeel(one.value));
      return `  rule ${rule.index}${rule.id === '' ? '' : ` (${rule.id})`}: ${outputs.join(', ')}`;
    }),
    ...(type === 'DECISION_TABLE' && matchedRules.length === 0 ? ['  no rule matched'] : []),
  ];
}
