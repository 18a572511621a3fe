import { nodeAt } from '@millrace/bpmn-model';
import { elementAt } from '../../element-at.ts';
import { modelOf } from '../../model-of.ts';
import type { StepRule } from '../execution.ts';

/** An event that an element instance waits for has occurred: the position of the event says what comes of it. */
export const trigger: StepRule<'trigger'> = (execution, { element: key, event, variables }) => {
  const element = elementAt(execution.turn.tables, key);
  const node = nodeAt(modelOf(execution.turn.tables, element.row.instance), event);
  execution.behaviourOf(node).trigger?.(execution, { element, event, node, variables });
};
