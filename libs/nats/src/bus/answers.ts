import type { AnswerInit } from '@millrace/protocol/signals';
import { Answers } from '@millrace/protocol/signals';
import type { NatsConnection } from '@nats-io/transport-node';
import { answersSubject } from './bus-subjects.ts';

/** From how many bytes on a message takes no further answer. */
const FULL_BYTES = 256 * 1024;

/** Tells gateways how their commands ended. What one turn of the event loop brings leaves as one message a gateway. */
export class AnswerPublisher {
  readonly #connection: NatsConnection;
  readonly #waiting = new Map<string, AnswerInit[]>();
  #isScheduled = false;

  constructor(connection: NatsConnection) {
    this.#connection = connection;
  }

  push(gateway: string, answer: AnswerInit): void {
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
      for (const items of messagesOf(answers)) {
        // While the connection is down it is lost: whoever waits runs into the deadline.
        if (!this.#connection.isClosed()) {
          this.#connection.publish(answersSubject(gateway), Answers.encode({ items }).finish());
        }
      }
    }
    this.#waiting.clear();
  }
}

function* messagesOf(answers: readonly AnswerInit[]): Generator<readonly AnswerInit[]> {
  let bytes = 0;
  let start = 0;
  for (const [index, { body }] of answers.entries()) {
    bytes += body?.length ?? 0;
    if (bytes < FULL_BYTES) continue;
    yield answers.slice(start, index + 1);
    start = index + 1;
    bytes = 0;
  }
  if (start < answers.length) yield answers.slice(start);
}
