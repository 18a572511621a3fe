import { clearInterval, setInterval } from 'node:timers';
import type { AreaName, PartitionState } from '@millrace/protocol';
import { Presence } from '@millrace/protocol/signals';
import type { NatsConnection } from '@nats-io/transport-node';
import { presenceSubject } from './bus-subjects.ts';

/** The interval of presence messages, and after how long without one a process is forgotten, in milliseconds. */
const PUBLISH_MS = 500;
const FORGET_MS = 3_000;

/** A process's part in one partition of its area. */
export interface MemberState extends PartitionState {
  /** Of a leader; 0 otherwise. */
  readonly epoch: number;
}

/** A process of a service. */
export interface ServiceProcess {
  readonly area: AreaName;
  readonly name: string;
  /** The address of its monitor. */
  readonly host: string;
  readonly port: number;
  readonly partitions: readonly MemberState[];
}

/** Publishes that a process is there, and its partitions. */
export class PresencePublisher {
  readonly #connection: NatsConnection;
  readonly #process: () => ServiceProcess;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(connection: NatsConnection, process: () => ServiceProcess) {
    this.#connection = connection;
    this.#process = process;
    this.#timer = setInterval(() => this.publish(), PUBLISH_MS);
    this.publish();
  }

  /** Publishes now, after a change. */
  publish(leaving = false): void {
    if (this.#connection.isClosed()) return;
    const process = this.#process();
    const bytes = Presence.encode({ ...process, leaving }).finish();
    this.#connection.publish(presenceSubject(process.area), bytes);
  }

  /** Publishes that the process ends. */
  close(): void {
    clearInterval(this.#timer);
    this.publish(true);
  }
}

/** The processes that have published their presence lately. */
export class ServiceProcesses {
  readonly #received = new Map<string, { readonly process: ServiceProcess; readonly at: number }>();
  readonly #changed: (process: ServiceProcess) => void;
  readonly #subscription;

  /** @param changed called with each presence message */
  constructor(connection: NatsConnection, changed: (process: ServiceProcess) => void) {
    this.#changed = changed;
    this.#subscription = connection.subscribe('presence.*', {
      callback: (_, message) => this.#receive(Presence.decode(message.data)),
    });
  }

  get all(): readonly ServiceProcess[] {
    const oldest = performance.now() - FORGET_MS;
    return [...this.#received.values()].filter(({ at }) => at >= oldest).map(({ process }) => process);
  }

  close(): void {
    this.#subscription.unsubscribe();
  }

  #receive({ area, name, host, port, partitions, leaving }: Presence): void {
    if (leaving) {
      this.#received.delete(name);
      return;
    }
    const process = {
      area: area as AreaName,
      name,
      host,
      port,
      partitions: partitions as unknown as readonly MemberState[],
    };
    this.#received.set(name, { process, at: performance.now() });
    this.#changed(process);
  }
}
