import type { Log } from '../log.ts';
import type { LogReader, ReaderPositions } from './log-reader.ts';
import { checkReaderName } from './log-reader.ts';

export interface OpenReaderOptions {
  readonly log: Pick<Log, 'first' | 'last' | 'read'>;
  readonly positions: ReaderPositions;
  /** Settles when no trim is under way that began before this call; there is none unless said. */
  readonly trimmed?: () => Promise<void>;
  /** Called when fewer records may be needed than before. */
  readonly moved?: () => void;
}

/** Opens the reader of a name: where it stood before, or in front of the first record that there is. */
export async function openReader(name: string, options: OpenReaderOptions): Promise<LogReader> {
  checkReaderName(name);
  const { log, positions, trimmed, moved } = options;
  let position = (await positions.load()).get(name);
  if (position === undefined) {
    position = log.first - 1;
    await positions.store(name, position);
    // A trim that began before the position was stored may have gone beyond it.
    await trimmed?.();
    if (log.first - 1 > position) {
      position = log.first - 1;
      await positions.store(name, position);
    }
  }
  let current = position;
  return {
    name,
    get position() {
      return current;
    },
    read: () => log.read(current + 1),
    async advance(to) {
      if (!Number.isSafeInteger(to) || to > log.last) {
        throw new RangeError(`Expected a position of at most ${log.last} for the log reader '${name}', got ${to}`);
      }
      if (to <= current) return;
      await positions.store(name, to);
      current = Math.max(current, to);
      moved?.();
    },
    async remove() {
      await positions.store(name, undefined);
      moved?.();
    },
  };
}
