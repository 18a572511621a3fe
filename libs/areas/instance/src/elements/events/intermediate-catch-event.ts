import type { IntermediateCatchEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { WAIT } from '../../lifecycle/outcome.ts';

/** An intermediate catch event waits for its event, and is done when it occurs. */
export const intermediateCatchEvent: Behaviour<IntermediateCatchEventNode> = {
  catches: (_model, _node, index) => [index],
  activate: () => WAIT,
  trigger({ schedule }, { element: { key }, variables }) {
    schedule({ do: 'phase', element: key, phase: 'outputs', variables });
  },
};
