import type { MultiInstanceBodyNode } from '@millrace/bpmn-model';
import { evaluate, evaluateBoolean } from '../expressions/evaluate.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import { written } from '../expressions/written.ts';
import type { ElementInstance } from '../lifecycle/behaviour.ts';
import type { Execution } from '../lifecycle/execution.ts';
import { type Failure, failEvaluation } from '../lifecycle/outcome.ts';
import type { LoopProgress } from '../tables.ts';

/** An item is about to be completed: collects its result, and ends the loop if its condition holds. */
export function completeItem(
  execution: Execution,
  { key: body, node: { loop } }: ElementInstance<MultiInstanceBodyNode>,
  child: Pick<ElementInstance<never>, 'key' | 'row'>,
): Failure | undefined {
  const { turn, schedule } = execution;
  const where = evaluatingIn(turn, child.key, child.row.instance);
  if (loop.outputElement !== undefined) {
    const result = evaluate(loop.outputElement, where);
    if (!result.ok) return failEvaluation(result);
    const { loopCounter } = child.row;
    const json = written(result.value, where);
    if (!json.ok) return failEvaluation(json);
    const { value } = json;
    const output = outputOf(execution, body, loopCounter) ?? turn.nextKey();
    turn.emit('LoopOutputCollected', { output, element: body, loopCounter, value });
  }
  if (loop.completionCondition === undefined) return undefined;
  for (const [name, value] of counters(turn.tables.loops.get(body) as LoopProgress)) where.variables.set(name, value);
  const isSatisfied = evaluateBoolean(loop.completionCondition, where);
  if (!isSatisfied.ok) return failEvaluation(isSatisfied);
  if (!isSatisfied.value) return undefined;
  turn.emit('LoopSatisfied', { element: body });
  schedule({ do: 'clear', scope: body });
  return undefined;
}

/** The key of an item's result, if it was collected before an incident. */
function outputOf({ turn }: Execution, body: number, loopCounter: number): number | undefined {
  const { loopOutputs } = turn.tables;
  const [next] = loopOutputs.scan('byBody', body, loopCounter - 1);
  return next?.order === loopCounter ? next.key : undefined;
}

/** What a completion condition sees. The item that is being completed counts as completed. */
function counters({ total, started, completed, terminated }: LoopProgress): [string, number][] {
  return [
    ['numberOfInstances', total],
    ['numberOfActiveInstances', started - completed - terminated - 1],
    ['numberOfCompletedInstances', completed + 1],
    ['numberOfTerminatedInstances', terminated],
  ];
}
