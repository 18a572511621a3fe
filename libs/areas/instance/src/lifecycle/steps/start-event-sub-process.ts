import { nodeAt } from '@millrace/bpmn-model';
import { elementAt } from '../../element-at.ts';
import { modelOf } from '../../model-of.ts';
import type { StepRule } from '../execution.ts';
import { makeElement } from '../make-element.ts';

/** An event starts its event sub-process in a scope. What the event brings is kept until the event sub-process has begun. */
export const startEventSubProcess: StepRule<'startEventSubProcess'> = (execution, { scope, event, variables }) => {
  const { turn, schedule } = execution;
  const { row } = elementAt(turn.tables, scope);
  const element = makeElement(execution, scope, nodeAt(modelOf(turn.tables, row.instance), event).scope);
  if (variables.length > 0) turn.emit('StartEventTriggered', { scope: element, event, variables: [...variables] });
  schedule({ do: 'phase', element, phase: 'inputs' });
};
