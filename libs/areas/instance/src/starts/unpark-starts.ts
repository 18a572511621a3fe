import type { InstanceTurn } from '../shape.ts';
import { isAwaited } from './start-by-event.ts';

/** What waits for a definition is decided, as far as this turn has room. */
export function unparkStarts(turn: InstanceTurn, definition: number): void {
  const { parkedStarts } = turn.tables;
  while (!isAwaited(turn, definition)) {
    const next = parkedStarts.first('byDefinition', definition);
    if (!next) return;
    if (!turn.hasRoom()) {
      turn.continueWith('ContinueStarts', { definition });
      return;
    }
    const [start, { waitsFor: _, ...request }] = next;
    turn.emit('StartUnparked', { start });
    // In a command of its own: one that fails must not undo the others, nor what has decided them.
    turn.send('instance', 'StartByEvent', { ...request, variables: [...request.variables] });
  }
}
