import { refuse } from '@millrace/kernel';
import type { InstanceTurn } from './shape.ts';

/** An instance that a defect of ours has touched does nothing more: nobody knows what it would do. */
export function refuseIfSetAside(turn: InstanceTurn, instance: number): void {
  const text = turn.tables.instances.get(instance)?.setAside;
  if (text)
    refuse.invalidState(`Expected process instance '${turn.key(instance)}' to go on, but it is set aside: ${text}`);
}
