import { nodeAt } from '@millrace/bpmn-model';
import { modelOf } from '../../model-of.ts';
import type { Element } from '../../tables.ts';
import type { StepRule } from '../execution.ts';
import { makeElement } from '../make-element.ts';

/** A token reaches a node: an element instance is made in the scope, unless the kind of node does something else. */
export const enter: StepRule<'enter'> = (execution, { scope, node: index, flow, token }) => {
  const { tables } = execution.turn;
  // What another token of the same fork led to may have ended the scope, and this token with it.
  if (token > 0 && !tables.tokens.get(token)) return;
  const { instance } = tables.elements.get(scope) as Element;
  if (token > 0 && !execution.turn.hasRoom()) {
    execution.continueLater(instance);
    return;
  }
  const node = nodeAt(modelOf(tables, instance), index);
  const { arrive } = execution.behaviourOf(node);
  if (arrive && flow >= 0) {
    arrive(execution, { instance, scope, node, index, flow, token });
    return;
  }
  execution.schedule({ do: 'phase', element: makeElement(execution, scope, index, { flow, token }), phase: 'inputs' });
};
