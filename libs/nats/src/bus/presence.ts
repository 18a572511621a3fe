import { clearInterval, setInterval } from 'node:timers';
import type { AreaName, PartitionState } from '@millrace/protocol';
import { Presence } from '@millrace/protocol/signals';
import type { NatsConnection } from '@nats-io/transport-node';
import { presenceSubject } from './bus-subjects.ts';

/** How often a process says that it is there, and after how long without a word it is forgotten, in milliseconds. */
const SAY_MS = 500;
const FORGET_MS = 3_000;

/** What a process does for one partition of its area. */
export interface SeatState extends PartitionState {
  /** Of a leader; 0 otherwise. */
  readonly epoch: number;
}

/** A process of a service. */
export interface Member {
  readonly area: AreaName;
  readonly name: string;
  /** Where its monitor is to be reached. */
  readonly host: string;
  readonly port: number;
  readonly seats: readonly SeatState[];
}

/** Says that a process is there, and what it does. */
export class PresencePublisher {
  readonly #connection: NatsConnection;
  readonly #member: () => Member;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(connection: NatsConnection, member: () => Member) {
    this.#connection = connection;
    this.#member = member;
    this.#timer = setInterval(() => this.say(), SAY_MS);
    this.say();
  }

  /** Says it now: something has changed. */
  say(leaving = false): void {
    if (this.#connection.isClosed()) return;
    const member = this.#member();
    const bytes = Presence.encode({ ...member, leaving }).finish();
    this.#connection.publish(presenceSubject(member.area), bytes);
  }

  /** Says that the process ends. */
  close(): void {
    clearInterval(this.#timer);
    this.say(true);
  }
}

/** Hears which processes there are. */
export class Members {
  readonly #heard = new Map<string, { readonly member: Member; readonly at: number }>();
  readonly #changed: (member: Member) => void;
  readonly #subscription;

  /** @param changed called with each word of a process */
  constructor(connection: NatsConnection, changed: (member: Member) => void) {
    this.#changed = changed;
    this.#subscription = connection.subscribe('presence.*', {
      callback: (_, message) => this.#hear(Presence.decode(message.data)),
    });
  }

  /** Those that have been heard of lately. */
  get all(): readonly Member[] {
    const oldest = performance.now() - FORGET_MS;
    return [...this.#heard.values()].filter(({ at }) => at >= oldest).map(({ member }) => member);
  }

  close(): void {
    this.#subscription.unsubscribe();
  }

  #hear({ area, name, host, port, seats, leaving }: Presence): void {
    if (leaving) {
      this.#heard.delete(name);
      return;
    }
    const member = { area: area as AreaName, name, host, port, seats: seats as unknown as readonly SeatState[] };
    this.#heard.set(name, { member, at: performance.now() });
    this.#changed(member);
  }
}
