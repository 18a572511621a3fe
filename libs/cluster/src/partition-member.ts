import { setTimeout as delay } from 'node:timers/promises';
import { JetStreamLog, LogFencedError } from '@millrace/nats';
import type { Epochs, MemberState, Term, Uptime } from '@millrace/nats/bus';
import { LogFollower, publishHeartbeat } from '@millrace/nats/bus';
import type { MemberFolder, ProcessorState, Replica } from '@millrace/processor';
import { beginTerm, ReplicaCheckpointer } from '@millrace/processor';
import { Halted, isAlarm } from './alarms.ts';
import { every } from './every.ts';
import type { LeaderOptions } from './leader.ts';
import { Deposed, Leader } from './leader.ts';
import { watchLeader } from './leader-watch.ts';
import { LocalCheckpoint } from './recovery/local-checkpoint.ts';
import { recover } from './recovery/recover.ts';
import type { Recovered } from './recovery/recovery-options.ts';
import { LOOK_MS, SnapshotMaker } from './snapshots/snapshot-maker.ts';
import type { SnapshotSource } from './snapshots/snapshot-source.ts';
import { followerSource } from './snapshots/snapshot-source.ts';

/** The pause after an error, in milliseconds. */
const PAUSE_MS = 500;
/** How often it is looked whether a follower should write a checkpoint though nothing comes, in milliseconds. */
const CHECKPOINT_MS = 1_000;

export interface PartitionMemberOptions extends Omit<LeaderOptions, 'checkpoint'> {
  /** Where this process keeps checkpoints; undefined if it keeps none. */
  readonly folder: MemberFolder | undefined;
  readonly epochs: Epochs;
  readonly uptime: Uptime;
  /** The name of this process. */
  readonly name: string;
  /** Called when the role has changed. */
  readonly changed: () => void;
}

/** This process's part in one processor: follows its log, takes over when the leader is gone, and leads. */
export class PartitionMember {
  readonly #options: PartitionMemberOptions;
  readonly #number: number;
  readonly #checkpoint: LocalCheckpoint | undefined;
  readonly #maker: SnapshotMaker;
  readonly #stopMaking: () => void;
  readonly #done: Promise<void>;
  #role: MemberState['role'] = 'inactive';
  #leader: Leader | undefined;
  #replica: Replica | undefined;
  /** While nothing but the log changes the state. */
  #followed: Recovered | undefined;
  #isClosing = false;
  /** Ends the current wait. */
  #interrupt: () => void = () => {};

  constructor(options: PartitionMemberOptions) {
    this.#options = options;
    this.#number = options.placement.processorOf(options.area.number, options.address.partition);
    this.#checkpoint = options.folder && new LocalCheckpoint(options.folder, this.#number);
    const { snapshots, address, reporter } = options;
    this.#maker = new SnapshotMaker({ snapshots, address, reporter, source: () => this.#source });
    this.#stopMaking = every(LOOK_MS, () => this.#maker.look());
    this.#done = this.#run();
  }

  get state(): MemberState {
    const { partition } = this.#options.address;
    const healthy = this.#role === 'leader' ? (this.#leader?.isHealthy ?? false) : this.#role === 'follower';
    return { partition, role: this.#role, healthy, epoch: this.#leader?.term.epoch ?? 0 };
  }

  /** Its state, for metrics. Read only. */
  get rows(): ProcessorState | undefined {
    return this.#leader?.state ?? this.#replica?.state;
  }

  /** Hands over if it leads, and ends. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#stopMaking();
    this.#interrupt();
    await Promise.all([this.#done, this.#maker.close()]);
    this.#checkpoint?.close();
  }

  /** What a snapshot can be made of: the state of a leader, or that of a follower. */
  get #source(): SnapshotSource | undefined {
    if (this.#leader) return this.#leader.snapshotSource;
    const { replica, created } = this.#followed ?? {};
    return replica && created !== undefined ? followerSource(replica, created) : undefined;
  }

  async #run(): Promise<void> {
    while (!this.#isClosing) {
      this.#followed = undefined;
      try {
        await this.#takePart();
      } catch (error) {
        if (isAlarm(error)) {
          // Continuing would be a guess. An operator has to look at it.
          this.#followed = undefined;
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

  /** Follows until there is no leader, then leads until leadership ends. */
  async #takePart(): Promise<void> {
    const { epochs, address, name } = this.#options;
    this.#become('inactive');
    const last = await epochs.last(address);
    // The log is created before its first epoch: from then on a missing log is an alarm.
    const recovered = await this.#recover(last !== undefined);
    const { replica, created } = recovered;
    if (this.#isClosing) return;
    this.#replica = replica;
    this.#followed = recovered;
    const checkpoints = created === undefined ? undefined : this.#checkpointsOf(replica, created);
    if (last && last.leader !== '') {
      const why = await this.#follow({ ...recovered, checkpoints }, last);
      if (this.#isClosing) return;
      this.#warn(`takes over from ${last.leader}: ${why}`);
    }
    // The read may come from a server that is behind; the compare-and-set decides.
    const newest = await epochs.last(address);
    if (!newest) await closed(await this.#openLog(true));
    const term = await epochs.take(address, newest, replica.epoch, name);
    if (term) await this.#lead(replica, term);
  }

  #recover(mustExist: boolean): Promise<Recovered> {
    const [number, checkpoint] = [this.#number, this.#checkpoint];
    return recover({ ...this.#options, number, checkpoint, mustExist });
  }

  /** Undefined where this process keeps nothing. */
  #checkpointsOf(replica: Replica, created: string): ReplicaCheckpointer | undefined {
    const { clock, observer, reporter } = this.#options;
    const file = this.#checkpoint?.file;
    return file && new ReplicaCheckpointer({ replica, file, created, clock, observer, reporter });
  }

  /** Follows the log until the leader counts as gone. Returns the reason. */
  async #follow({ replica, created, checkpoints, last: end }: Followed, last: Term): Promise<string> {
    const { connections, address, uptime } = this.#options;
    // One that still reads what it has missed is not ready to take over.
    const caughtUp = () => replica.position >= end && this.#become('follower');
    caughtUp();
    let fail: (error: Error) => void = () => {};
    const failed = new Promise<never>((_, reject) => (fail = reject));
    const follower = LogFollower.start({
      connections,
      address,
      created,
      after: replica.position,
      take: (record) => {
        replica.follow(record);
        caughtUp();
        checkpoints?.look();
      },
      failed: fail,
    });
    const watch = watchLeader(connections, uptime, address, last.epoch);
    const look = every(CHECKPOINT_MS, () => this.#guarded(() => checkpoints?.look(), fail));
    this.#interrupt = watch.stop;
    if (this.#isClosing) watch.stop();
    try {
      return await Promise.race([watch.gone, failed]);
    } finally {
      watch.stop();
      look();
      follower.close();
      if (this.#isClosing) checkpoints?.write();
    }
  }

  #guarded(work: () => void, failed: (error: Error) => void): void {
    try {
      work();
    } catch (error) {
      failed(error as Error);
    }
  }

  async #lead(replica: Replica, term: Term): Promise<void> {
    const log = await this.#begin(replica, term);
    if (!log) return;
    let end: (error: Error | undefined) => void = () => {};
    const ended = new Promise<Error | undefined>((resolve) => (end = resolve));
    // From here on the state is ahead of the log.
    this.#followed = undefined;
    this.#leader = await Leader.start(
      { ...this.#options, checkpoint: this.#checkpoint?.file },
      { term, log, created: log.created, state: replica.state, ended: end },
    );
    this.#become('leader');
    this.#interrupt = () => end(undefined);
    if (this.#isClosing) end(undefined);
    const error = await ended;
    const leader = this.#leader;
    if (!error) await this.#resign(leader);
    this.#leader = undefined;
    this.#become('follower');
    if (error instanceof LogFencedError || error instanceof Deposed)
      this.#warn(`has lost leadership: ${error.message}`);
    else if (error) throw new Halted(error.message, { cause: error });
  }

  /** Commits the start of the term to the log. Undefined if a later term has begun. */
  async #begin(replica: Replica, { epoch, leader }: Term): Promise<JetStreamLog | undefined> {
    const { connections, address } = this.#options;
    // The leader before stops when it receives this epoch; until then its appends may come first.
    const idle = { load: 0, waitMs: 0, gateways: 0, shortOfMemory: false, committed: [], resigned: false };
    publishHeartbeat(connections, address, { epoch, leader, ...idle, sentAt: performance.now() });
    while (!this.#isClosing) {
      const log = await this.#openLog(false);
      try {
        const checkpoints = this.#checkpointsOf(replica, log.created);
        // A long tail is checkpointed on the way, or the next start would begin anew.
        await replica.replay(log, () => checkpoints?.look());
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
    leader.announceResignation();
  }

  #wait(act: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.#interrupt = resolve;
      act();
      if (this.#isClosing) resolve();
    });
  }

  #become(role: MemberState['role']): void {
    if (this.#role === role) return;
    this.#role = role;
    this.#options.changed();
  }

  #warn(text: string): void {
    const { address, reporter } = this.#options;
    reporter.warn(`${address.area} ${address.partition} ${text}`);
  }
}

interface Followed extends Recovered {
  readonly checkpoints: ReplicaCheckpointer | undefined;
}

async function closed(log: JetStreamLog): Promise<undefined> {
  await log.close();
  return undefined;
}
