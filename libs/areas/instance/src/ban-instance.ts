import { type ReadonlyTables, reject } from '@millrace/kernel';
import type { InstanceShape, InstanceTurn } from './shape.ts';
import type { Element } from './tables.ts';

type Tables = Pick<ReadonlyTables<InstanceShape>, 'elements' | 'instances'>;

/** Whether a process instance takes nothing but a cancel, or is gone. It is banned together with all that call it. */
export function isBanned({ elements, instances }: Tables, instance: number): boolean {
  return instances.get(elements.get(instance)?.root ?? instance)?.banned !== '';
}

/** An instance that a defect of ours has touched does nothing more: what it would do is not known. */
export function rejectIfBanned(turn: InstanceTurn, { root }: Element): void {
  const text = turn.tables.instances.get(root)?.banned;
  if (text) reject.invalidState(`Expected process instance '${turn.key(root)}' to go on, but it is banned: ${text}`);
}
