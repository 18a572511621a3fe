import type { Sent } from '@millrace/kernel';
import type { TraceContext } from '@millrace/protocol';
import { traceToBytes } from '@millrace/protocol';
import type { ChannelPlace } from './aftermath.ts';
import type { BatchLog } from './batch-log.ts';
import type { BatchSpans } from './batch-spans.ts';
import { RECORD_BYTES } from './command-size.ts';
import type { Directory } from './directory.ts';
import type { LocalSend, WorkQueue } from './work-queue.ts';

/** Where the sends of a batch go: into a channel, or to an area of this processor, which handles them in the same batch. */
export class BatchSends {
  /** Those that leave once the batch is committed. */
  readonly leaving: ChannelPlace[] = [];
  readonly #log: BatchLog;
  readonly #directory: Directory;
  readonly #local: WorkQueue<LocalSend>;
  readonly #spans: BatchSpans | undefined;
  /** Sends to this processor that wait for the next batch. */
  readonly #later: LocalSend[] = [];
  /** Of sends to this processor that are in no record yet. */
  #waitingBytes = 0;

  /** @param local what waits for this processor's own areas, first of all */
  constructor(log: BatchLog, directory: Directory, local: WorkQueue<LocalSend>, spans: BatchSpans | undefined) {
    this.#log = log;
    this.#directory = directory;
    this.#local = local;
    this.#spans = spans;
  }

  /** What the sends to this processor would take in the record if none of them were handled any more. */
  get waitingBytes(): number {
    return this.#waitingBytes;
  }

  /** @param trace what the send is part of */
  route(sent: Sent, trace: TraceContext | undefined): void {
    const { area: name, partition, command, body, bytes, reply, later } = sent;
    const area = this.#directory.areaNumber(name);
    const to = this.#directory.processorOf(area, partition);
    const send: LocalSend = { area, command, body, bytes, reply, trace, number: undefined };
    if (to !== this.#log.processor) {
      const leaving = trace ? { ...send, trace: this.#spans?.send(sent, trace) } : send;
      this.leaving.push({ to, number: this.#enterOutbox(to, leaving) });
      return;
    }
    this.#waitingBytes += bytes.length + RECORD_BYTES;
    if (later) this.#later.push(send);
    else this.#local.push(send);
  }

  /** The next send to this processor, to be handled before anything else. */
  nextLocal(): LocalSend | undefined {
    const send = this.#local.shift();
    if (send && send.number === undefined) this.#waitingBytes -= send.bytes.length + RECORD_BYTES;
    return send;
  }

  /** Local sends for which there was no room become rows of the outbox; they come first in the next batch. */
  keepRest(): void {
    for (const send of [...this.#local.drain(), ...this.#later]) {
      const number = send.number ?? this.#enterOutbox(this.#log.processor, send);
      this.#local.push({ ...send, number });
    }
  }

  #enterOutbox(to: number, { area, command, bytes, reply, trace }: LocalSend): number {
    const { code } = this.#directory.commandType(area, command);
    return this.#log.send({ to, area, code, body: bytes, reply, trace: traceToBytes(trace) });
  }
}
