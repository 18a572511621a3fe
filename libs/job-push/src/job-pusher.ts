import type { AreaCompanion, Submission } from '@millrace/processor';
import type {
  Activations,
  JobEffect,
  JobStreamGroup,
  PushAnswer,
  ReadAfter,
  StreamPlace,
  StreamPlaces,
} from '@millrace/protocol';
import { areaNumbers } from '@millrace/protocol';
import { ConnectedStreams } from './connected-streams.ts';
import type { JobOutboundPort } from './job-outbound-port.ts';
import { OpenPushes } from './open-pushes.ts';

export interface JobPusherOptions {
  readonly port: JobOutboundPort;
  readonly partition: number;
  readonly epoch: number;
  /** A clock that never jumps, in milliseconds. */
  readonly monotonic: () => number;
  /** Submits a command of the job area to its processor. */
  readonly submit: (command: Submission) => void;
}

/** Job push, the companion of the job area: keeps the job streams of gateways, and pushes activated jobs to gateways. */
export class JobPusher implements AreaCompanion {
  readonly area = areaNumbers.job;
  readonly queriedArea = areaNumbers.instance;
  readonly transient: StreamPlaces = {
    takeStreamPlace: (type: string): StreamPlace | undefined => this.#streams.take(type),
  };
  readonly #streams = new ConnectedStreams();
  readonly #pushes: OpenPushes;
  readonly #monotonic: () => number;

  constructor({ port, partition, epoch, monotonic, submit }: JobPusherOptions) {
    this.#pushes = new OpenPushes(port, partition, epoch, (jobs) => submit(yieldOf(jobs)));
    this.#monotonic = monotonic;
  }

  carryOut(effect: JobEffect, after: ReadAfter): void {
    this.#pushes.carryOut(effect, after, this.#monotonic());
  }

  tick(time: number): void {
    const now = this.#monotonic();
    this.#pushes.tick(now, time);
    this.#streams.tick(now);
  }

  /** A gateway announces some groups of its job streams. */
  streamsAnnounced(gateway: string, groups: readonly JobStreamGroup[]): void {
    this.#streams.announced(gateway, groups, this.#monotonic());
  }

  /** A gateway has answered a push. */
  answered(number: number, answer: PushAnswer): void {
    this.#pushes.answered(number, answer);
  }

  /** A push had no responders. If its gateway is there after all, it announces its streams again. */
  noResponders(number: number): void {
    const gateway = this.#pushes.noResponders(number);
    if (gateway !== undefined) this.#streams.gone(gateway);
  }
}

/** Makes jobs activatable again that could not be delivered. */
function yieldOf(body: Activations): Submission {
  const { job: area } = areaNumbers;
  return { area, command: 'YieldJobs', body, reply: undefined, trace: undefined, at: undefined };
}
