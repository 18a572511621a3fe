import type { CommandBus } from '@millrace/protocol';
import type { StreamGroup } from './stream-group.ts';

/** How many groups are announced in one turn of the event loop. */
const AT_ONCE = 500;
/** How long groups may have room again before that is announced, in milliseconds. */
const ROOM_MS = 20;
/** In what time every group is announced again, and in how many parts. */
const REPEAT_MS = 2_000;
const REPEAT_PARTS = 20;

/**
 * Announces groups of job streams to the job leaders: those that have changed, soon; and all of them again and again, a
 * few at a time, since an announcement may be lost and leaders change.
 */
export class StreamAnnouncer {
  readonly #bus: CommandBus;
  readonly #groups: ReadonlyMap<string, StreamGroup>;
  readonly #changed = new Set<StreamGroup>();
  #soon: NodeJS.Immediate | undefined;
  #later: NodeJS.Timeout | undefined;
  #repeats: NodeJS.Timeout | undefined;
  /** The groups that are still to be repeated in this round, and how many of them are due. */
  #round: Iterator<StreamGroup> | undefined;
  #due = 0;

  /** @param groups all there are, by name */
  constructor(bus: CommandBus, groups: ReadonlyMap<string, StreamGroup>) {
    this.#bus = bus;
    this.#groups = groups;
  }

  /** A stream has opened or closed. */
  changed(group: StreamGroup): void {
    this.#changed.add(group);
    this.#soon ??= setImmediate(() => this.#announceChanged());
    this.#repeats ??= setInterval(() => this.#repeat(), REPEAT_MS / REPEAT_PARTS);
  }

  /** Says once more that a group has closed. */
  closed(group: string): void {
    this.#bus.announceStreams([{ group, type: '', worker: '', timeoutMs: 0, streams: 0, free: 0 }]);
  }

  /** A group has got rid of a job. */
  hasRoom(group: StreamGroup): void {
    this.#changed.add(group);
    if (this.#soon) return;
    this.#later ??= setTimeout(() => {
      this.#later = undefined;
      this.#announceChanged();
    }, ROOM_MS);
  }

  #announceChanged(): void {
    this.#soon = undefined;
    const groups = [];
    for (const group of this.#changed) {
      if (groups.length === AT_ONCE) break;
      this.#changed.delete(group);
      groups.push(group.state);
    }
    if (groups.length > 0) this.#bus.announceStreams(groups);
    if (this.#changed.size > 0) this.#soon ??= setImmediate(() => this.#announceChanged());
  }

  #repeat(): void {
    if (this.#groups.size === 0) {
      clearInterval(this.#repeats);
      this.#repeats = undefined;
      return;
    }
    this.#due += this.#groups.size / REPEAT_PARTS;
    const groups = [];
    for (; this.#due >= 1; this.#due--) {
      const next = this.#nextInRound();
      if (next) groups.push(next.state);
    }
    if (groups.length > 0) this.#bus.announceStreams(groups);
  }

  #nextInRound(): StreamGroup | undefined {
    const next = this.#round?.next();
    if (next && !next.done) return next.value;
    this.#round = this.#groups.values();
    return this.#round.next().value;
  }
}
