import type { ReceiveTaskNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { WAIT } from '../../lifecycle/outcome.ts';

/** A receive task waits for its message, and is done when it comes. */
export const receiveTask: Behaviour<ReceiveTaskNode> = {
  catches: (_model, _node, index) => [index],
  activate: () => WAIT,
  trigger({ schedule }, { element: { key }, variables }) {
    schedule({ do: 'phase', element: key, phase: 'outputs', variables });
  },
};
