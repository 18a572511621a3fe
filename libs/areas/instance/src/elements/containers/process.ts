import type { CallActivityNode, ProcessNode } from '@millrace/bpmn-model';
import { answerAwaited } from '../../answer-awaited.ts';
import { resultOf } from '../../calls/result.ts';
import { elementAt } from '../../element-at.ts';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { enterStart } from '../../lifecycle/first-step.ts';
import { CONTINUE, WAIT } from '../../lifecycle/outcome.ts';
import { modelOf } from '../../model-of.ts';
import { isOutermost } from '../../scopes.ts';
import { freeStartKey } from '../../starts/free-start-key.ts';

/** The root scope. What creates an instance makes it, and enters its start event, or lets it begin its phases. */
export const process: Behaviour<ProcessNode> = {
  activate({ turn, schedule }, { key, row }) {
    if (row.start) {
      const { node: event, variables } = row.start;
      turn.emit('ScopeBegun', { scope: key });
      schedule({ do: 'occur', scope: key, event, variables });
      return WAIT;
    }
    const { startNode } = modelOf(turn.tables, row.instance);
    if (startNode === undefined) throw new Error('A process without a none start event is not created');
    schedule(enterStart(turn, key, startNode));
    return WAIT;
  },
  /** The ends of many processes, one in the other, are not all in one turn. */
  emptied({ turn, continueLater }, { row }) {
    if (isOutermost(row) || turn.hasRoom()) return CONTINUE;
    continueLater(row.instance);
    return WAIT;
  },
  complete({ turn, schedule }, { row }) {
    if (isOutermost(row)) {
      freeStartKey(turn, row.instance);
      answerAwaited(turn, row.instance);
      return;
    }
    const { node } = elementAt(turn.tables, row.scope);
    const variables = resultOf(turn.tables, row.instance, node as CallActivityNode);
    schedule({ do: 'phase', element: row.scope, phase: 'outputs', variables });
  },
};
