import { randomBytes } from 'node:crypto';
import type { ReplyAddress } from '@millrace/kernel';
import type { CommandResult, Observer } from '@millrace/processor';
import type { Outcome } from '@millrace/protocol';
import { PendingCalls } from '@millrace/protocol';

/** The command was not queued. */
export type NotTaken = Extract<Outcome<never>, { readonly kind: 'unavailable' | 'exhausted' }>;

/** The commands of one gateway without a result yet, each with its callback. */
export class WaitingCalls {
  /** Its name, new with each start: answers to requests of an earlier process, replayed from a log, are dropped. */
  readonly gateway = `here-${randomBytes(4).toString('hex')}`;
  readonly #observer: Observer;
  readonly #pending = new PendingCalls<CommandResult | NotTaken>();

  constructor(observer: Observer) {
    this.#observer = observer;
  }

  /**
   * Sends a command and waits for its end; rejects with the signal's reason if that fires first.
   * @param send is given where the answer must go
   */
  wait(command: string, signal: AbortSignal, send: (reply: ReplyAddress) => void): Promise<CommandResult | NotTaken> {
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const ended = (result: CommandResult | NotTaken) => {
        this.#observer.answered(command, performance.now() - start);
        resolve(result);
      };
      const request = this.#pending.add(signal, ended, reject);
      if (request !== undefined) send({ gateway: this.gateway, request });
    });
  }

  /** Delivers a result; one for a request that has ended is dropped. */
  end({ gateway, request }: ReplyAddress, result: CommandResult | NotTaken): void {
    if (gateway === this.gateway) this.#pending.end(request, result);
  }
}
