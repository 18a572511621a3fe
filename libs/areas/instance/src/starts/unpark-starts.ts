import type { InstanceTurn } from '../shape.ts';
import { isAwaited, startByEvent } from './start-by-event.ts';

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
    startByEvent(turn, request);
  }
}
