import type { MessageTurn } from './shape.ts';
import type { Message } from './tables.ts';

/** A message whose time is over goes once nothing of it is under way. */
export function removeIfOver(turn: MessageTurn, message: number): void {
  const row = turn.tables.messages.get(message);
  if (row && row.deadline === 0 && !isUnderWay(row)) turn.emit('MessageRemoved', { message });
}

/** Whether a subscription has not answered yet that it was sent to, or is still to be looked for. */
export function isUnderWay({ taken, spreading }: Message): boolean {
  return spreading || taken.some(({ subscription }) => subscription !== 0);
}
