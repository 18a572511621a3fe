import type { MessageType, Outcome, RejectionType } from '@millrace/protocol';
import { answerTypes } from '@millrace/protocol';
import type { Answer } from '@millrace/protocol/signals';
import { Answers } from '@millrace/protocol/signals';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import { answersSubject } from './bus-subjects.ts';

type Ended = (outcome: Outcome<object>) => void;

const codecByCode = new Map<number, MessageType<object>['codec']>(
  Object.values(answerTypes).map(({ code, codec }) => [code, codec as MessageType<object>['codec']]),
);

/** The commands of a gateway that have no answer yet. */
export class WaitingCommands {
  readonly #subscription: Subscription;
  readonly #waiting = new Map<number, Ended>();
  #last = 0;

  /** @param gateway the name that the commands carry */
  constructor(connection: NatsConnection, gateway: string) {
    this.#subscription = connection.subscribe(answersSubject(gateway), {
      callback: (_, message) => {
        for (const answer of Answers.decode(message.data).items) this.end(answer.request, outcomeOf(answer));
      },
    });
  }

  /**
   * Registers a command that is about to be sent.
   * @param aborted called with the signal's reason if that fires first
   * @returns the number of the request; undefined if the signal has fired already
   */
  add(signal: AbortSignal, ended: Ended, aborted: (reason: unknown) => void): number | undefined {
    if (signal.aborted) {
      aborted(signal.reason);
      return undefined;
    }
    const request = ++this.#last;
    const onAbort = () => {
      this.#waiting.delete(request);
      aborted(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    this.#waiting.set(request, (outcome) => {
      signal.removeEventListener('abort', onAbort);
      ended(outcome);
    });
    return request;
  }

  /** A command has ended. An answer that comes twice, or too late, is dropped. */
  end(request: number, outcome: Outcome<object>): void {
    const ended = this.#waiting.get(request);
    this.#waiting.delete(request);
    ended?.(outcome);
  }

  close(): void {
    this.#subscription.unsubscribe();
  }
}

function outcomeOf({ code, body, rejected, trace }: Answer): Outcome<object> {
  if (rejected) {
    const { type, reason } = rejected;
    return { kind: 'rejected', rejection: { type: type as RejectionType, reason } };
  }
  if (trace !== '') return { kind: 'failed', trace };
  const codec = codecByCode.get(code);
  // An answer of a newer version than this gateway: the command was done, but the answer cannot be read.
  if (!codec) return { kind: 'failed', trace: `answer ${code}` };
  return { kind: 'done', answer: codec.decode(body) };
}
