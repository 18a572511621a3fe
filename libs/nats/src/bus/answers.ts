import type { RejectionType } from '@millrace/protocol';
import type { AnswerInit } from '@millrace/protocol/signals';
import { Answers } from '@millrace/protocol/signals';
import type { NatsConnection } from '@nats-io/transport-node';
import { maxPayloadOf } from '../max-payload.ts';
import { answersSubject } from './bus-subjects.ts';

/** A message with several answers is at most this large, in bytes. */
const FULL_BYTES = 256 * 1024;
/** What an answer takes beside its body or its reason, in bytes; with room to spare. */
const OVERHEAD_BYTES = 256;

/** Publishes the results of commands to gateways: one message per gateway and turn of the event loop. */
export class AnswerPublisher {
  readonly #connection: NatsConnection;
  readonly #waiting = new Map<string, AnswerInit[]>();
  #isScheduled = false;

  constructor(connection: NatsConnection) {
    this.#connection = connection;
  }

  /** An answer that does not fit into a message is replaced by a rejection that says so. */
  push(gateway: string, given: AnswerInit): void {
    const answer = fitting(given, maxPayloadOf(this.#connection));
    const waiting = this.#waiting.get(gateway);
    if (waiting) waiting.push(answer);
    else this.#waiting.set(gateway, [answer]);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => this.flush());
  }

  /** Publishes everything that waits. */
  flush(): void {
    this.#isScheduled = false;
    for (const [gateway, answers] of this.#waiting) {
      for (const items of messagesOf(answers, Math.min(FULL_BYTES, maxPayloadOf(this.#connection)))) {
        // While the connection is down the answer is lost, and its client runs into the deadline.
        if (!this.#connection.isClosed()) {
          this.#connection.publish(answersSubject(gateway), Answers.encode({ items }).finish());
        }
      }
    }
    this.#waiting.clear();
  }
}

function* messagesOf(answers: readonly AnswerInit[], maxBytes: number): Generator<readonly AnswerInit[]> {
  let bytes = 0;
  let start = 0;
  for (const [index, answer] of answers.entries()) {
    const more = sizeOf(answer);
    if (index > start && bytes + more > maxBytes) {
      yield answers.slice(start, index);
      start = index;
      bytes = 0;
    }
    bytes += more;
  }
  if (start < answers.length) yield answers.slice(start);
}

function fitting(answer: AnswerInit, maxBytes: number): AnswerInit {
  const bytes = sizeOf(answer);
  if (bytes <= maxBytes) return answer;
  const type: RejectionType = 'EXCEEDED_BATCH_RECORD_SIZE';
  const reason = `The command was done, but its answer has ${bytes} bytes, and ${maxBytes} are the most that fit`;
  return { ...(answer.request !== undefined && { request: answer.request }), rejected: { type, reason } };
}

/** In bytes, at least. */
function sizeOf({ body, rejected }: AnswerInit): number {
  return (body?.length ?? 0) + Buffer.byteLength(rejected?.reason ?? '') + OVERHEAD_BYTES;
}
