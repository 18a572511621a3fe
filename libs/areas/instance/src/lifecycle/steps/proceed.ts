import { liveElement } from '../../element-at.ts';
import type { StepRule } from '../execution.ts';

/** An element instance whose work is done leaves, unless what it has set off has ended it. */
export const proceed: StepRule<'proceed'> = ({ turn, schedule }, { element }) => {
  if (liveElement(turn.tables, element)) schedule({ do: 'phase', element, phase: 'outputs' });
};
