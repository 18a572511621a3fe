import type { RefusalType } from '@millrace/protocol';
import type { AnswerInit } from '@millrace/protocol/signals';
import { Answers } from '@millrace/protocol/signals';
import type { NatsConnection } from '@nats-io/transport-node';
import { maxPayloadOf } from '../max-payload.ts';
import { answersSubject } from './bus-subjects.ts';

/** No further answer goes into a message that would be larger than this, in bytes; one alone may be. */
const FULL_BYTES = 256 * 1024;
/** What an answer takes beside its body or its reason, in bytes; with room to spare. */
const OVERHEAD_BYTES = 256;

/** Tells gateways how their commands ended. What one turn of the event loop brings leaves as one message a gateway. */
export class AnswerPublisher {
  readonly #connection: NatsConnection;
  readonly #waiting = new Map<string, AnswerInit[]>();
  #isScheduled = false;

  constructor(connection: NatsConnection) {
    this.#connection = connection;
  }

  /** An answer that is larger than a message may be becomes a refusal that says so. */
  push(gateway: string, given: AnswerInit): void {
    const answer = fitting(given, maxPayloadOf(this.#connection));
    const waiting = this.#waiting.get(gateway);
    if (waiting) waiting.push(answer);
    else this.#waiting.set(gateway, [answer]);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => this.flush());
  }

  /** Everything leaves now. */
  flush(): void {
    this.#isScheduled = false;
    for (const [gateway, answers] of this.#waiting) {
      for (const items of messagesOf(answers, Math.min(FULL_BYTES, maxPayloadOf(this.#connection)))) {
        // While the connection is down it is lost: whoever waits runs into the deadline.
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
  const type: RefusalType = 'EXCEEDED_BATCH_RECORD_SIZE';
  const reason = `The command was done, but its answer has ${bytes} bytes, and ${maxBytes} are the most that fit`;
  return { ...(answer.request !== undefined && { request: answer.request }), refused: { type, reason } };
}

/** In bytes, at least. */
function sizeOf({ body, refused }: AnswerInit): number {
  return (body?.length ?? 0) + Buffer.byteLength(refused?.reason ?? '') + OVERHEAD_BYTES;
}
