import { command } from '@millrace/kernel';
import type { MessageShape, MessageTurn } from '../shape.ts';

/**
 * A process has these start events from now on: those of a new version, or of the one before a version that is deleted. What
 * is buffered starts nothing by that. A start event that was there before stays the same one.
 */
export const openStarts = command<MessageShape, 'OpenStarts'>((turn, { processId, definition, starts }) => {
  const known = startsOf(turn, processId);
  for (const { type, name } of starts) {
    const id = idOf(type, name);
    const start = known.get(id) ?? turn.nextKey();
    known.delete(id);
    turn.emit('StartOpened', { start, processId, definition, type, name });
  }
  for (const start of known.values()) turn.emit('StartClosed', { start });
});

function startsOf({ tables: { starts } }: MessageTurn, processId: string): Map<string, number> {
  const known = new Map<string, number>();
  for (const { key } of starts.scan('byProcess', processId)) {
    const row = starts.get(key);
    if (row) known.set(idOf(row.type, row.name), key);
  }
  return known;
}

function idOf(type: string, name: string): string {
  return `${type}/${name}`;
}
