import type { Connections, LogAddress } from '@millrace/nats';
import type { LeaderHeartbeat, Term } from '@millrace/nats/bus';
import { answerProbes, positions, publishHeartbeat, subscribeHeartbeats } from '@millrace/nats/bus';
import type { Placement, Processor } from '@millrace/processor';
import { areaNumbers } from '@millrace/protocol';
import type { ActiveGateways } from './active-gateways.ts';
import { every } from './every.ts';
import type { LeaderLease } from './leader-lease.ts';

/** The interval of a leader's heartbeats, in milliseconds. */
const HEARTBEAT_MS = 200;

export interface HeartbeatsOptions {
  readonly connections: Connections;
  readonly address: LogAddress;
  readonly placement: Placement;
  readonly term: Term;
  readonly processor: Processor;
  readonly lease: LeaderLease;
  readonly activeGateways: ActiveGateways;
  readonly isShortOfMemory: () => boolean;
  /** Called when a later term has begun. */
  readonly deposed: (epoch: number) => void;
}

/**
 * A leader's heartbeats: publishes its own, extends the lease when it comes back, and reads from other leaders' heartbeats
 * which of its sends they have committed.
 */
export class Heartbeats {
  readonly #options: HeartbeatsOptions;
  readonly #closers: readonly (() => void)[];

  constructor(options: HeartbeatsOptions) {
    const { connections, address, term } = options;
    this.#options = options;
    const probes = answerProbes(connections, address, term.epoch);
    this.#closers = [
      () => probes.unsubscribe(),
      subscribeHeartbeats(connections, 'all', (heartbeat, from) => this.#receive(heartbeat, from)),
      every(HEARTBEAT_MS, () => this.publish(false)),
    ];
    this.publish(false);
  }

  /** @param resigned this is the last heartbeat: a follower may take over at once */
  publish(resigned: boolean): void {
    const { connections, address, term, processor, activeGateways, isShortOfMemory } = this.#options;
    const { epoch, leader } = term;
    const { load, received } = processor;
    const waitMs = processor.takeLongestWaitMs();
    publishHeartbeat(connections, address, {
      epoch,
      leader,
      load,
      waitMs,
      gateways: activeGateways.count,
      shortOfMemory: isShortOfMemory(),
      committed: positions(received),
      resigned,
      sentAt: performance.now(),
    });
  }

  close(): void {
    for (const close of this.#closers) close();
  }

  #receive({ epoch, committed, sentAt }: LeaderHeartbeat, { area, partition }: LogAddress): void {
    const { address, placement, term, processor, lease, deposed } = this.#options;
    if (area === address.area && partition === address.partition) {
      if (epoch > term.epoch) deposed(epoch);
      else if (epoch === term.epoch) lease.extend(sentAt);
      return;
    }
    const receiver = placement.processorOf(areaNumbers[area], partition);
    for (const { processor: sender, number } of committed) {
      if (sender === processor.state.processor) processor.acknowledged(receiver, number);
    }
  }
}
