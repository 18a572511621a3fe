import type { CommandBus } from '@millrace/protocol';
import { StreamAnnouncer } from './stream-announcer.ts';
import type { OpenStream, WantedStream } from './stream-group.ts';
import { StreamGroup } from './stream-group.ts';

/** The streams that are open here, in groups of those that want the same. The job leaders know the groups. */
export class OpenJobStreams {
  readonly #announcer: StreamAnnouncer;
  readonly #prefix: string;
  /** By what they want, and by name. */
  readonly #byWish = new Map<string, StreamGroup>();
  readonly #byName = new Map<string, StreamGroup>();
  #groups = 0;

  /** @param prefix of the groups' names: no gateway has ever used it */
  constructor(bus: CommandBus, prefix: string) {
    this.#announcer = new StreamAnnouncer(bus, this.#byName);
    this.#prefix = `${prefix}/`;
  }

  /** Returns what removes it. */
  add(wanted: WantedStream, stream: OpenStream): () => void {
    const wish = JSON.stringify([wanted.type, wanted.worker, wanted.timeoutMs]);
    const group = this.#byWish.get(wish) ?? this.#newGroup(wish, wanted);
    group.add(stream);
    this.#announcer.changed(group);
    return () => {
      group.remove(stream);
      this.#announcer.changed(group);
      if (!group.isEmpty) return;
      this.#byWish.delete(wish);
      this.#byName.delete(group.name);
    };
  }

  /** The group of this name, if it has streams. A leader that names one that has none missed that it closed. */
  named(name: string): StreamGroup | undefined {
    const group = this.#byName.get(name);
    if (!group && name.startsWith(this.#prefix)) this.#announcer.closed(name);
    return group;
  }

  #newGroup(wish: string, wanted: WantedStream): StreamGroup {
    const group = new StreamGroup(`${this.#prefix}${this.#groups++}`, wanted, (settled) =>
      this.#announcer.hasRoom(settled),
    );
    this.#byWish.set(wish, group);
    this.#byName.set(group.name, group);
    return group;
  }
}
