import type { ConditionCatchDefinition } from '@millrace/bpmn-model';
import { noteCondition } from '../conditions/changed-conditions.ts';
import { evaluateCondition } from '../conditions/evaluate-condition.ts';
import { watchedScopes } from '../conditions/watched-scopes.ts';
import type { ConditionSubscription } from '../tables.ts';
import type { CatchEvent } from './catch-event.ts';

interface WantedCondition {
  readonly variables: readonly string[];
  readonly holds: boolean;
}

/** A condition. It is a row of this area, with one for each variable that it names, in each scope around. */
export const conditional: CatchEvent<ConditionCatchDefinition, WantedCondition, ConditionSubscription> = {
  evaluate({ condition, variables }, { element }) {
    const holds = evaluateCondition(condition, element);
    return holds.ok ? { ok: true, value: { variables, holds: holds.value } } : holds;
  },
  open(turn, { element, node }, { variables, holds }) {
    const subscription = turn.nextKey();
    const firstWatch = turn.nextKey();
    const watches = watchedScopes(turn.tables, element).length * variables.length;
    for (let more = watches; more > 1; more--) turn.nextKey();
    turn.emit('ConditionSubscribed', { subscription, element, node, firstWatch });
    if (holds) noteCondition(turn, subscription);
  },
};
