import type { MessageType, Outcome, RejectionType } from '@millrace/protocol';
import { answerTypes, PendingCalls } from '@millrace/protocol';
import type { Answer } from '@millrace/protocol/signals';
import { Answers } from '@millrace/protocol/signals';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import { answersSubject } from './bus-subjects.ts';

const codecByCode = new Map<number, MessageType<object>['codec']>(
  Object.values(answerTypes).map(({ code, codec }) => [code, codec as MessageType<object>['codec']]),
);

/** The commands of a gateway that have no answer yet. */
export class WaitingCommands extends PendingCalls<Outcome<object>> {
  readonly #subscription: Subscription;

  /** @param gateway the name that the commands carry */
  constructor(connection: NatsConnection, gateway: string) {
    super();
    this.#subscription = connection.subscribe(answersSubject(gateway), {
      callback: (_, message) => {
        for (const answer of Answers.decode(message.data).items) this.end(answer.request, outcomeOf(answer));
      },
    });
  }

  close(): void {
    this.#subscription.unsubscribe();
  }
}

function outcomeOf({ code, body, rejected, failureId }: Answer): Outcome<object> {
  if (rejected) {
    const { type, reason } = rejected;
    return { kind: 'rejected', rejection: { type: type as RejectionType, reason } };
  }
  if (failureId !== '') return { kind: 'failed', failureId };
  const codec = codecByCode.get(code);
  // An answer of a newer version than this gateway: the command was done, but the answer cannot be read.
  if (!codec) return { kind: 'failed', failureId: `answer ${code}` };
  return { kind: 'done', answer: codec.decode(body) };
}
