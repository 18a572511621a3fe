import { type Int64, int64ToText, keyToInt64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { notFound, rejected } from './execution/outcome.ts';
import { definitionKey, deploymentPartition, locate } from './routing/routing.ts';
import { cutVariables } from './variables/cut-variables.ts';

export interface EvaluateConditional {
  /** Without one: the newest version of every process. */
  readonly processDefinitionKey: Int64 | undefined;
  /** A JSON object. */
  readonly variables: string;
}

/** The instances that were started. */
export interface ConditionalEvaluation {
  readonly key: Int64;
  readonly instances: readonly { readonly processDefinitionKey: Int64; readonly processInstanceKey: Int64 }[];
}

/** Evaluates conditional start events on the next partition, where the instances begin whose conditions hold. */
export function evaluateConditional(executor: Executor): ClientCommand<EvaluateConditional, ConditionalEvaluation> {
  return async ({ processDefinitionKey, variables }, call) => {
    const body = { definition: definitionOf(processDefinitionKey), variables: cutVariables(variables) };
    const to = { area: 'instance', partition: executor.nextPartition() } as const;
    const { evaluation, starts } = await executor.execute('EVALUATE', to, 'EvaluateConditional', body, call);
    return {
      key: keyToInt64({ ...to, counter: evaluation }),
      instances: starts.map(({ definition, instance }) => ({
        processDefinitionKey: definitionKey(definition),
        processInstanceKey: keyToInt64({ ...to, counter: instance }),
      })),
    };
  };
}

/** The counter of the definition asked for; 0 where none is. */
function definitionOf(key: Int64 | undefined): number {
  if (key === undefined) return 0;
  const location = locate('deployment', key, deploymentPartition);
  if (location !== undefined) return location.counter;
  const expected = `Expected to evaluate conditional for process definition key '${int64ToText(key)}'`;
  throw rejected('EVALUATE', notFound(`${expected}, but no such process was found.`));
}
