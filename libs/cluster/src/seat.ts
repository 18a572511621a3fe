import { setTimeout as delay } from 'node:timers/promises';
import { JetStreamLog, LogDamagedError, LogFencedError, LogMissingError, LogTrimmedError } from '@millrace/nats';
import type { Epochs, SeatState, Term, Uptime } from '@millrace/nats/bus';
import { CommandStreamUnfit, LogFollower, publishBeacon } from '@millrace/nats/bus';
import { BrokenChain, beginTerm, ProcessorState, Replica } from '@millrace/processor';
import type { LeaderOptions } from './leader.ts';
import { Deposed, Leader } from './leader.ts';
import { watchLeader } from './leader-watch.ts';

/** The pause after something went wrong, in milliseconds. */
const PAUSE_MS = 500;

export interface SeatOptions extends LeaderOptions {
  readonly epochs: Epochs;
  readonly uptime: Uptime;
  /** What this process is called. */
  readonly name: string;
  /** The role has changed. */
  readonly changed: () => void;
}

/** What this process does for one processor: it leads it, or follows its log and takes over when the leader is gone. */
export class Seat {
  readonly #options: SeatOptions;
  readonly #number: number;
  readonly #done: Promise<void>;
  #role: SeatState['role'] = 'inactive';
  #leader: Leader | undefined;
  #replica: Replica | undefined;
  #isClosing = false;
  /** Ends whatever it waits for. */
  #interrupt: () => void = () => {};

  constructor(options: SeatOptions) {
    this.#options = options;
    this.#number = options.placement.processorOf(options.area.number, options.address.partition);
    this.#done = this.#run();
  }

  get state(): SeatState {
    const { partition } = this.#options.address;
    const healthy = this.#role === 'leader' ? (this.#leader?.isHealthy ?? false) : this.#role === 'follower';
    return { partition, role: this.#role, healthy, epoch: this.#leader?.term.epoch ?? 0 };
  }

  /** What it knows, for metrics: to be read only. */
  get rows(): ProcessorState | undefined {
    return this.#leader?.state ?? this.#replica?.state;
  }

  /** Hands over, if it leads, and ends. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#interrupt();
    await this.#done;
  }

  async #run(): Promise<void> {
    while (!this.#isClosing) {
      try {
        await this.#takePart();
      } catch (error) {
        if (alarms.some((type) => error instanceof type)) {
          // To go on would be to guess. People have to look at it.
          this.#become('inactive');
          this.#options.reporter.halted(error as Error);
          await this.#wait(() => {});
          return;
        }
        if (!this.#isClosing) this.#warn(`tries again: ${error}`);
        await delay(PAUSE_MS);
      }
    }
  }

  /** Follows until there is no leader, then leads until it does so no more. */
  async #takePart(): Promise<void> {
    const { epochs, address, name } = this.#options;
    const replica = new Replica(new ProcessorState(this.#number, [this.#options.area]));
    this.#replica = replica;
    const last = await epochs.last(address);
    if (last && last.leader !== '') {
      const why = await this.#follow(replica, last);
      if (this.#isClosing) return;
      this.#warn(`takes over from ${last.leader}: ${why}`);
    }
    // It may be read from a server that is behind: whether that is so, the compare-and-set tells.
    const newest = await epochs.last(address);
    // The log is there before its first epoch is: from then on a log that is gone is an alarm.
    if (!newest) await closed(await this.#openLog(true));
    const term = await epochs.take(address, newest, replica.epoch, name);
    if (term) await this.#lead(replica, term);
  }

  /** Follows the log until the leader is gone. Returns why that is believed. */
  async #follow(replica: Replica, last: Term): Promise<string> {
    const { connections, address, uptime } = this.#options;
    this.#become('follower');
    let fail: (error: Error) => void = () => {};
    const failed = new Promise<never>((_, reject) => (fail = reject));
    const follower = LogFollower.start({
      connections,
      address,
      take: (record) => replica.follow(record),
      failed: fail,
    });
    const watch = watchLeader(connections, uptime, address, last.epoch);
    this.#interrupt = watch.stop;
    if (this.#isClosing) watch.stop();
    try {
      return await Promise.race([watch.gone, failed]);
    } finally {
      watch.stop();
      follower.close();
    }
  }

  async #lead(replica: Replica, term: Term): Promise<void> {
    const log = await this.#begin(replica, term);
    if (!log) return;
    let end: (error: Error | undefined) => void = () => {};
    const ended = new Promise<Error | undefined>((resolve) => (end = resolve));
    this.#leader = await Leader.start(this.#options, { term, log, state: replica.state, ended: end });
    this.#become('leader');
    this.#interrupt = () => end(undefined);
    if (this.#isClosing) end(undefined);
    const error = await ended;
    const leader = this.#leader;
    if (!error) await this.#resign(leader);
    this.#leader = undefined;
    this.#become('follower');
    if (error instanceof LogFencedError || error instanceof Deposed) this.#warn(`leads no more: ${error.message}`);
    else if (error) throw new Halted(error.message, { cause: error });
  }

  /** Has the log take that the term begins. Undefined if a later term has begun. */
  async #begin(replica: Replica, { epoch, leader }: Term): Promise<JetStreamLog | undefined> {
    const { connections, address } = this.#options;
    // Whoever led before stops when it hears of this epoch; until then its appends may come first.
    const idle = { load: 0, waitMs: 0, gateways: 0, committed: [], resigned: false };
    publishBeacon(connections, address, { epoch, leader, ...idle, saidAt: performance.now() });
    while (!this.#isClosing) {
      const log = await this.#openLog(false);
      try {
        await replica.replay(log);
        if (replica.epoch >= epoch) return await closed(log);
        await beginTerm(log, replica, { epoch, leader }, this.#options.clock.wall());
        return log;
      } catch (error) {
        await closed(log);
        if (!(error instanceof LogFencedError)) throw error;
      }
    }
    return undefined;
  }

  #openLog(create: boolean): Promise<JetStreamLog> {
    const { connections, address, replicas, reporter } = this.#options;
    return JetStreamLog.open({ connections, address, replicas, create, warn: (message) => reporter.warn(message) });
  }

  async #resign(leader: Leader): Promise<void> {
    const { epochs, address } = this.#options;
    await leader.resign();
    await epochs.resign(address, leader.term);
    leader.sayResigned();
  }

  #wait(act: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.#interrupt = resolve;
      act();
      if (this.#isClosing) resolve();
    });
  }

  #become(role: SeatState['role']): void {
    if (this.#role === role) return;
    this.#role = role;
    this.#options.changed();
  }

  #warn(text: string): void {
    const { address, reporter } = this.#options;
    reporter.warn(`${address.area} ${address.partition} ${text}`);
  }
}

/** A processor came upon something that it cannot handle: the next one would too. */
class Halted extends Error {}

/** What is not to be mended by trying again. */
const alarms = [LogDamagedError, LogMissingError, LogTrimmedError, BrokenChain, CommandStreamUnfit, Halted];

async function closed(log: JetStreamLog): Promise<undefined> {
  await log.close();
  return undefined;
}
