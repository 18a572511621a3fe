import { isBanned } from '../../ban-instance.ts';
import { liveElement } from '../../element-at.ts';
import { isOutermost } from '../../scopes.ts';
import type { StepRule } from '../execution.ts';

/** A called instance in which nothing is left is completed, where the turn that emptied it had no room for its caller. */
export const completeCalled: StepRule<'completeCalled'> = ({ turn, schedule, continueLater }, { instance }) => {
  const row = liveElement(turn.tables, instance);
  if (!row || isOutermost(row) || row.children > 0 || isBanned(turn.tables, instance)) return;
  if (turn.hasRoom()) schedule({ do: 'phase', element: instance, phase: 'outputs' });
  else continueLater(instance);
};
