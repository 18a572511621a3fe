import type { Connections, LogAddress } from '@millrace/nats';
import type { LeaderNews, Term } from '@millrace/nats/bus';
import { answerProbes, hearBeacons, positions, publishBeacon } from '@millrace/nats/bus';
import type { Placement, Processor } from '@millrace/processor';
import { areaNumbers } from '@millrace/protocol';
import type { Callers } from './callers.ts';
import { every } from './every.ts';
import type { Trust } from './trust.ts';

/** How often a leader says that it lives, in milliseconds. */
const BEACON_MS = 200;

export interface PulseOptions {
  readonly connections: Connections;
  readonly address: LogAddress;
  readonly placement: Placement;
  readonly term: Term;
  readonly processor: Processor;
  readonly trust: Trust;
  readonly callers: Callers;
  /** A later term has begun. */
  readonly deposed: (epoch: number) => void;
}

/** A leader's beacons: says its own, hears it, and takes from those of others how far its sends have come. */
export class Pulse {
  readonly #options: PulseOptions;
  readonly #closers: readonly (() => void)[];

  constructor(options: PulseOptions) {
    const { connections, address, term } = options;
    this.#options = options;
    const probes = answerProbes(connections, address, term.epoch);
    this.#closers = [
      () => probes.unsubscribe(),
      hearBeacons(connections, 'all', (news, from) => this.#hear(news, from)),
      every(BEACON_MS, () => this.say(false)),
    ];
    this.say(false);
  }

  /** @param resigned it is the last: a standby may take over at once */
  say(resigned: boolean): void {
    const { connections, address, term, processor, callers } = this.#options;
    const { epoch, leader } = term;
    const { load, received } = processor;
    const waitMs = processor.takeLongestWaitMs();
    const news = { load, waitMs, gateways: callers.count, committed: positions(received), resigned };
    publishBeacon(connections, address, { epoch, leader, ...news, saidAt: performance.now() });
  }

  close(): void {
    for (const close of this.#closers) close();
  }

  #hear({ epoch, committed, saidAt }: LeaderNews, { area, partition }: LogAddress): void {
    const { address, placement, term, processor, trust, deposed } = this.#options;
    if (area === address.area && partition === address.partition) {
      if (epoch > term.epoch) deposed(epoch);
      else if (epoch === term.epoch) trust.proved(saidAt);
      return;
    }
    const receiver = placement.processorOf(areaNumbers[area], partition);
    for (const { processor: sender, number } of committed) {
      if (sender === processor.state.processor) processor.acknowledged(receiver, number);
    }
  }
}
