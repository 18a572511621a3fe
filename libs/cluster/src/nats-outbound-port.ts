import type { JobOutboundPort } from '@millrace/job-push';
import type { ReplyAddress } from '@millrace/kernel';
import type {
  AnswerPublisher,
  ChannelProgressPublisher,
  CommandPublishers,
  JobPushPublisher,
  LeaderSignals,
} from '@millrace/nats/bus';
import { addressOf } from '@millrace/nats/bus';
import type { CommandResult, CommandSpan, OutboundPort } from '@millrace/processor';
import type { JobPush, MessageType, Tracer } from '@millrace/protocol';
import { answerTypes } from '@millrace/protocol';
import type { Frame } from '@millrace/protocol/envelope';
import type { AnswerInit } from '@millrace/protocol/signals';
import { answerSpan } from './answer-span.ts';
import type { LeaderLease } from './leader-lease.ts';
import { StoredSends } from './stored-sends.ts';

/** The publishers that the processors of a process share. */
export interface Publishers {
  readonly commands: CommandPublishers;
  readonly answers: AnswerPublisher;
  readonly progress: ChannelProgressPublisher;
}

export interface NatsOutboundPortOptions {
  readonly publishers: Publishers;
  readonly pushes: JobPushPublisher;
  readonly signals: LeaderSignals;
  readonly lease: LeaderLease;
  /** Undefined where tracing is off. */
  readonly tracer: Tracer | undefined;
  readonly warn: (message: string) => void;
}

const typesByName: Readonly<Record<string, MessageType<object>>> = answerTypes;

/** The outbound port of a processor, over NATS. */
export class NatsOutboundPort implements OutboundPort, JobOutboundPort {
  readonly #options: NatsOutboundPortOptions;
  readonly #stored = new StoredSends();
  /** By receiving processor: why its stream rejected the last message. */
  readonly #rejections = new Map<number, string>();

  constructor(options: NatsOutboundPortOptions) {
    this.#options = options;
  }

  send(frame: Frame): void {
    const stored = this.#stored.sent();
    this.#options.publishers.commands.push(frame.to, { frame }, (result) => {
      stored();
      if (result.kind === 'rejected') this.#warnRejected(frame.to, result.reason);
      else if (result.kind === 'stored') this.#rejections.delete(frame.to);
    });
  }

  acknowledge(to: number, from: number, number: number): void {
    this.#options.publishers.progress.committed(to, from, number);
  }

  missing(to: number, from: number, number: number): void {
    this.#options.publishers.progress.missing(to, from, number);
  }

  answer({ gateway, request }: ReplyAddress, result: CommandResult, span?: CommandSpan): void {
    const { lease, publishers, tracer } = this.#options;
    const left = span && tracer && answerSpan(tracer, span);
    const leave = () => {
      publishers.answers.push(gateway, answerOf(request, result));
      left?.();
    };
    // If another member leads by now, the answer is never given and the client runs into its deadline.
    this.#stored.hold(() => lease.whenValid(leave));
  }

  push(gateway: string, push: JobPush): void {
    this.#options.pushes.publish(gateway, push);
  }

  jobsAvailable(type: string, partition: number): void {
    this.#options.signals.jobsAvailable(type, partition);
  }

  /** Warns once for each reason: the send is repeated, but only an operator can remove the cause. */
  #warnRejected(to: number, reason: string): void {
    if (this.#rejections.get(to) === reason) return;
    this.#rejections.set(to, reason);
    const { area, partition } = addressOf(to);
    this.#options.warn(`What is sent to ${area} ${partition} is not taken: ${reason}`);
  }

  /** Settles when every answer given so far has left. */
  settled(): Promise<void> {
    return new Promise((resolve) => this.#stored.hold(resolve));
  }
}

function answerOf(request: number, result: CommandResult): AnswerInit {
  if (result.kind === 'rejected') return { request, rejected: result.rejection };
  if (result.kind === 'failed') return { request, failureId: result.failureId };
  const type = typesByName[result.type];
  if (!type) throw new Error(`There is no answer '${result.type}'`);
  return { request, code: type.code, body: type.codec.encode(result.answer).finish() };
}
