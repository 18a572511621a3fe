import { WorkQueue } from '@millrace/processor';
import type { JobStreamGroup, StreamPlace } from '@millrace/protocol';

/** After how long a group is forgotten that its gateway does not announce any more, in milliseconds. */
const FORGET_MS = 30_000;

/** A group of streams at a gateway. */
interface Connected extends StreamPlace {
  streams: number;
  /** As far as is known here. */
  free: number;
  /** When it was announced last, on the monotonic clock. */
  announcedAt: number;
  /** How many places it has given in its present turn. */
  given: number;
  /** Whether it is in the queue of its type. */
  isQueued: boolean;
}

/** The groups of job streams that the gateways have announced, and their free places as far as is known here. */
export class ConnectedStreams {
  /** By gateway, by the group's name. */
  readonly #gateways = new Map<string, Map<string, Connected>>();
  /** By type: those that may have room, whose turn is next first. Those that closed or filled up leave when it comes. */
  readonly #queues = new Map<string, WorkQueue<Connected>>();
  #sweptAt = 0;

  /**
   * What a gateway says of some of its groups; others stay as they were.
   * @param now on the monotonic clock, in milliseconds
   */
  announced(gateway: string, groups: readonly JobStreamGroup[], now: number): void {
    for (const { group, type, worker, timeoutMs, streams, free } of groups) {
      let known = this.#gateways.get(gateway)?.get(group);
      if (streams === 0) {
        if (known) this.#remove(known);
        continue;
      }
      if (!known) {
        known = { gateway, group, type, worker, timeoutMs, streams, free, announcedAt: now, given: 0, isQueued: false };
        this.#add(known);
      }
      known.streams = streams;
      known.free = free;
      known.announcedAt = now;
      this.#queue(known);
    }
  }

  /** A gateway is gone with all its streams. */
  gone(gateway: string): void {
    for (const group of this.#gateways.get(gateway)?.values() ?? []) this.#remove(group);
  }

  /** Takes a place for a job of this type. Groups take turns, each for as many jobs as it has streams. */
  take(type: string): StreamPlace | undefined {
    const queue = this.#queues.get(type);
    for (let group = queue?.peek(); queue && group; group = queue.peek()) {
      if (group.free > 0) {
        group.free--;
        if (++group.given >= group.streams) this.#leaveQueue(queue, group);
        return group;
      }
      this.#leaveQueue(queue, group);
    }
    this.#queues.delete(type);
    return undefined;
  }

  /** Forgets what has not been announced for long. To be called often. */
  tick(now: number): void {
    if (now - this.#sweptAt < FORGET_MS) return;
    this.#sweptAt = now;
    for (const groups of this.#gateways.values()) {
      for (const group of groups.values()) if (now - group.announcedAt >= FORGET_MS) this.#remove(group);
    }
    // Types of which no job comes would keep all groups that there ever were.
    for (const [type, queue] of this.#queues) {
      for (let left = queue.length; left > 0; left--) this.#leaveQueue(queue, queue.peek() as Connected);
      if (queue.length === 0) this.#queues.delete(type);
    }
  }

  #add(group: Connected): void {
    const groups = this.#gateways.get(group.gateway);
    if (groups) groups.set(group.group, group);
    else this.#gateways.set(group.gateway, new Map([[group.group, group]]));
  }

  #remove(group: Connected): void {
    group.free = 0;
    const groups = this.#gateways.get(group.gateway);
    groups?.delete(group.group);
    if (groups?.size === 0) this.#gateways.delete(group.gateway);
  }

  #queue(group: Connected): void {
    if (group.isQueued || group.free === 0) return;
    group.isQueued = true;
    const queue = this.#queues.get(group.type) ?? new WorkQueue<Connected>();
    queue.push(group);
    this.#queues.set(group.type, queue);
  }

  /** The turn of the first group is over: it comes last if it still has room. */
  #leaveQueue(queue: WorkQueue<Connected>, group: Connected): void {
    queue.shift();
    group.given = 0;
    group.isQueued = false;
    this.#queue(group);
  }
}
