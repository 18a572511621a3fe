import { type EscalationThrowDefinition, nodeAt } from '@millrace/bpmn-model';
import { elementAt } from '../element-at.ts';
import { evaluateString } from '../expressions/evaluate.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import { CONTINUE, failEvaluation, WAIT } from '../lifecycle/outcome.ts';
import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import { type Catcher, findCatcher } from './find-catcher.ts';
import type { ThrowEvent } from './throw-event.ts';

/**
 * An escalation: a scope around the event may catch it. One that is interrupted ends the event with all else; otherwise the
 * event goes on after what it has set off. An escalation that nothing catches is no failure.
 */
export const escalation: ThrowEvent<EscalationThrowDefinition> = {
  throw({ turn, schedule }, { key, row }, { escalationCode }) {
    const code = evaluateString(escalationCode, evaluatingIn(turn, key, row.instance));
    if (!code.ok) return failEvaluation(code);
    const { catcher } = findCatcher(turn.tables, row.scope, 'escalation', code.value);
    if (!catcher) return CONTINUE;
    if (!interrupts(turn, catcher)) schedule({ do: 'proceed', element: key });
    schedule({ do: 'trigger', ...catcher, variables: [] });
    return WAIT;
  },
};

function interrupts({ tables }: InstanceTurn, { element, event }: Catcher): boolean {
  const node = nodeAt(modelOf(tables, elementAt(tables, element).row.instance), event);
  return 'interrupting' in node && node.interrupting;
}
