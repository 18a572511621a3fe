import type { CallActivityNode } from '@millrace/bpmn-model';
import { findCalled } from '../../calls/find-called.ts';
import type { Behaviour, ElementInstance } from '../../lifecycle/behaviour.ts';
import { firstStep } from '../../lifecycle/first-step.ts';
import { WAIT } from '../../lifecycle/outcome.ts';
import { makeInstance } from '../../make-instance.ts';
import type { InstanceTurn } from '../../shape.ts';
import { visibleVariables } from '../../variables/visible.ts';

/**
 * A call activity: an instance of another process on the same partition, whose root has the call activity as its scope.
 * When that is complete, the process completes the call activity.
 */
export const callActivity: Behaviour<CallActivityNode> = {
  activate({ turn, schedule }, element) {
    const called = findCalled(turn, element);
    if (called.kind === 'fail') return called;
    const { key, row } = element;
    const caller = { parentInstance: row.instance, parentElement: key, root: row.root };
    const scope = makeInstance(turn, called.definition, variablesFor(turn, element), caller);
    // A process may call itself: where this turn has no room, it begins in another one.
    schedule(firstStep(turn, called.model, scope, called.start));
    return WAIT;
  },
};

function variablesFor({ tables }: InstanceTurn, { key, node }: ElementInstance<CallActivityNode>) {
  if (node.propagateAllParentVariables) return visibleVariables(tables, key, undefined);
  return tables.scopes.get(key)?.variables ?? [];
}
