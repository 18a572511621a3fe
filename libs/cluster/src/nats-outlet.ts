import type { ReplyAddress } from '@millrace/kernel';
import type {
  AnswerPublisher,
  ChannelNewsPublisher,
  CommandPublishers,
  LeaderSignals,
  OfferPublisher,
} from '@millrace/nats/bus';
import { addressOf } from '@millrace/nats/bus';
import type { CommandSpan, Ending, Outlet } from '@millrace/processor';
import type { JobOffer, MessageType, Tracer } from '@millrace/protocol';
import { answerTypes } from '@millrace/protocol';
import type { Frame } from '@millrace/protocol/envelope';
import type { AnswerInit } from '@millrace/protocol/signals';
import { answerSpan } from './answer-span.ts';
import { StoredSends } from './stored-sends.ts';
import type { Trust } from './trust.ts';

/** What the processors of a process share on their way out. */
export interface Wires {
  readonly commands: CommandPublishers;
  readonly answers: AnswerPublisher;
  readonly news: ChannelNewsPublisher;
}

export interface NatsOutletOptions {
  readonly wires: Wires;
  readonly offers: OfferPublisher;
  readonly signals: LeaderSignals;
  readonly trust: Trust;
  /** Undefined where tracing is off. */
  readonly tracer: Tracer | undefined;
  readonly warn: (message: string) => void;
}

const typesByName: Readonly<Record<string, MessageType<object>>> = answerTypes;

/** What leaves a processor, over NATS. */
export class NatsOutlet implements Outlet {
  readonly #options: NatsOutletOptions;
  readonly #stored = new StoredSends();
  /** By receiving processor: why its stream took nothing when it was tried last. */
  readonly #refusals = new Map<number, string>();

  constructor(options: NatsOutletOptions) {
    this.#options = options;
  }

  send(frame: Frame): void {
    const stored = this.#stored.sent();
    this.#options.wires.commands.push(frame.to, { frame }, (fate) => {
      stored();
      if (fate.kind === 'refused') this.#refused(frame.to, fate.reason);
      else if (fate.kind === 'stored') this.#refusals.delete(frame.to);
    });
  }

  acknowledge(to: number, from: number, number: number): void {
    this.#options.wires.news.committed(to, from, number);
  }

  missing(to: number, from: number, number: number): void {
    this.#options.wires.news.missing(to, from, number);
  }

  answer({ gateway, request }: ReplyAddress, ending: Ending, span?: CommandSpan): void {
    const { trust, wires, tracer } = this.#options;
    const left = span && tracer && answerSpan(tracer, span);
    const leave = () => {
      wires.answers.push(gateway, answerOf(request, ending));
      left?.();
    };
    // Should somebody else lead by now, and know better, whoever waits runs into the deadline.
    this.#stored.hold(() => trust.whenHolds(leave));
  }

  offer(gateway: string, offer: JobOffer): void {
    this.#options.offers.publish(gateway, offer);
  }

  jobsAvailable(type: string, partition: number): void {
    this.#options.signals.jobsAvailable(type, partition);
  }

  /** It is sent again and again: if that does not help, only people can. */
  #refused(to: number, reason: string): void {
    if (this.#refusals.get(to) === reason) return;
    this.#refusals.set(to, reason);
    const { area, partition } = addressOf(to);
    this.#options.warn(`What is sent to ${area} ${partition} is not taken: ${reason}`);
  }

  /** Settles when every answer given so far has left. */
  settled(): Promise<void> {
    return new Promise((resolve) => this.#stored.hold(resolve));
  }
}

function answerOf(request: number, ending: Ending): AnswerInit {
  if (ending.kind === 'refused') return { request, refused: ending.refusal };
  if (ending.kind === 'failed') return { request, trace: ending.trace };
  const type = typesByName[ending.type];
  if (!type) throw new Error(`There is no answer '${ending.type}'`);
  return { request, code: type.code, body: type.codec.encode(ending.answer).finish() };
}
