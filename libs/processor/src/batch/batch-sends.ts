import type { Sent } from '@millrace/kernel';
import type { TraceContext } from '@millrace/protocol';
import { traceToBytes } from '@millrace/protocol';
import type { Directory } from '../channels/directory.ts';
import type { ChannelPlace } from '../commit/side-effects.ts';
import type { Continuations } from '../schedule/continuations.ts';
import type { LocalQueue } from '../schedule/local-queue.ts';
import type { WorkClass } from '../schedule/work-class.ts';
import type { LocalSend } from '../schedule/work-queue.ts';
import { CONTINUATIONS } from '../state/processor-state.ts';
import type { BatchSpans } from '../tracing/batch-spans.ts';
import type { BatchLog } from './batch-log.ts';
import { RECORD_BYTES } from './command-size.ts';

export interface BatchSendsOptions {
  readonly log: BatchLog;
  readonly directory: Directory;
  readonly local: LocalQueue;
  readonly continuations: Continuations;
  readonly spans: BatchSpans | undefined;
}

/** Where the sends of a batch go: into a channel, or to an area of this processor, which handles them in the same batch. */
export class BatchSends {
  /** Those that leave once the batch is committed. */
  readonly leaving: ChannelPlace[] = [];
  readonly #log: BatchLog;
  readonly #directory: Directory;
  readonly #local: LocalQueue;
  readonly #continuations: Continuations;
  readonly #spans: BatchSpans | undefined;
  /** Of sends to this processor that are in no record yet. */
  #waitingBytes = 0;

  constructor({ log, directory, local, continuations, spans }: BatchSendsOptions) {
    this.#log = log;
    this.#directory = directory;
    this.#local = local;
    this.#continuations = continuations;
    this.#spans = spans;
  }

  /** What the sends to this processor would take in the record if none of them were handled any more. */
  get waitingBytes(): number {
    return this.#waitingBytes;
  }

  /**
   * @param origin the class of the work that led to the send
   * @param trace what the send is part of
   */
  route(sent: Sent, origin: WorkClass, trace: TraceContext | undefined): void {
    const { area: name, partition, command, body, bytes, reply, later } = sent;
    const area = this.#directory.areaNumber(name);
    const to = this.#directory.processorOf(area, partition);
    const work = later ? 'continued' : origin;
    const send: LocalSend = { area, command, body, bytes, reply, trace, number: undefined, origin: work };
    if (to !== this.#log.processor) {
      const leaving = trace ? { ...send, trace: this.#spans?.send(sent, trace) } : send;
      this.leaving.push({ to, number: this.#enterOutbox(to, leaving) });
      return;
    }
    if (later && !this.#continuations.push(send)) return;
    if (!later) this.#local.push(send);
    this.#waitingBytes += bytes.length + RECORD_BYTES;
  }

  /** The next send to this processor, to be handled before anything else. */
  nextLocal(): LocalSend | undefined {
    return this.#taken(this.#local.shift());
  }

  /** The next turn that continues itself. */
  nextContinuation(): LocalSend | undefined {
    return this.#taken(this.#continuations.shift());
  }

  /** Sends to ourselves for which there was no room become rows of the outbox. */
  keepRest(): void {
    for (const send of this.#local.drain()) {
      const number = send.number ?? this.#enterOutbox(this.#log.processor, send);
      this.#local.push({ ...send, number });
    }
    this.#continuations.keepRest((send) => this.#enterOutbox(CONTINUATIONS, send));
  }

  #taken(send: LocalSend | undefined): LocalSend | undefined {
    if (send && send.number === undefined) this.#waitingBytes -= send.bytes.length + RECORD_BYTES;
    return send;
  }

  #enterOutbox(to: number, { area, command, bytes, reply, trace }: LocalSend): number {
    const { code } = this.#directory.commandType(area, command);
    return this.#log.send({ to, area, code, body: bytes, reply, trace: traceToBytes(trace) });
  }
}
