import type { ConditionCatchDefinition, NodeIndex } from '@millrace/bpmn-model';
import { startEventsOf } from '@millrace/bpmn-model';
import { Budget, JsonText } from '@millrace/feel';
import { command, reject } from '@millrace/kernel';
import type { Variable } from '@millrace/protocol';
import { evaluateCondition } from '../conditions/evaluate-condition.ts';
import { STEPS_PER_ELEMENT } from '../expressions/evaluating-in.ts';
import type { InstanceShape, InstanceTurn } from '../shape.ts';
import { DEPLOYMENT_PARTITION } from '../start-instance.ts';
import { beginInstance } from '../starts/begin-instance.ts';
import { ALL, type Definition } from '../tables.ts';

/** Conditional start events that one command evaluates at the most. */
const MOST = 1_000;

/** A start event with a condition, in a definition. */
interface ConditionalStart {
  readonly definition: number;
  readonly model: Definition['model'];
  readonly node: NodeIndex;
  readonly event: ConditionCatchDefinition;
}

/** A client has conditions evaluated: an instance is started at each start event whose condition holds. */
export const evaluateConditional = command<InstanceShape, 'EvaluateConditional'>((turn, { definition, variables }) => {
  const wanted = definition === 0 ? allStarts(turn) : startsIn(turn, definition);
  if (wanted.length > MOST) {
    reject.invalidArgument(
      `Expected to evaluate at most ${MOST} conditional start events, but there are ${wanted.length}. Please name a process definition.`,
    );
  }
  const evaluation = turn.nextKey();
  const starts = holding(turn, wanted, variables).map(({ definition: of, node }) => ({
    definition: of,
    instance: beginInstance(turn, of, node, { startKey: '', variables }),
  }));
  turn.answer('EvaluateConditionalAnswer', { evaluation, starts });
});

function allStarts(turn: InstanceTurn): readonly ConditionalStart[] {
  const { definitions } = turn.tables;
  return [...definitions.scan('conditional', ALL)].flatMap(({ key }) => startsOf(turn, key, definitions.get(key)));
}

function startsIn(turn: InstanceTurn, key: number): readonly ConditionalStart[] {
  const definition = turn.tables.definitions.get(key);
  if (definition && !definition.isLocked) return startsOf(turn, key, definition);
  const text = turn.key(key, 'deployment', DEPLOYMENT_PARTITION);
  const expected = `Expected to evaluate conditional for process definition key '${text}'`;
  return reject.notFound(`${expected}, but no such process was found.`);
}

/** Only the newest version of a process has start events; one that is about to be deleted starts nothing. */
function startsOf({ tables }: InstanceTurn, key: number, definition: Definition | undefined): ConditionalStart[] {
  if (!definition || definition.isLocked) return [];
  const { processId, model } = definition;
  if (tables.definitions.last('everyVersion', processId)?.[0] !== key) return [];
  return startEventsOf(model).flatMap(([node, { event }]) =>
    event.type === 'conditional' ? [{ definition: key, model, node, event }] : [],
  );
}

/** Those that name one of the variables and whose condition holds with them alone. One that fails does not. */
function holding(
  { time }: InstanceTurn,
  starts: readonly ConditionalStart[],
  given: readonly Variable[],
): readonly ConditionalStart[] {
  const variables = new Map(given.map(({ name, value }) => [name, new JsonText(value)]));
  const budget = new Budget(STEPS_PER_ELEMENT);
  const found = starts.filter(({ model, event }) => {
    if (!event.variables.some((name) => variables.has(name))) return false;
    const holds = evaluateCondition(event.condition, { model, variables, time, budget });
    return holds.ok && holds.value;
  });
  // With too few steps for all of them it is not known which hold.
  if (budget.isSpent) {
    reject.invalidArgument(
      `Expected to evaluate the conditional start events in ${STEPS_PER_ELEMENT} steps, but they take more. Please name a process definition.`,
    );
  }
  return found;
}
