import { randomBytes } from 'node:crypto';
import type { ReplyAddress } from '@millrace/kernel';
import type { CommandResult, Observer } from '@millrace/processor';
import type { Outcome } from '@millrace/protocol';

/** Nobody has the command. */
export type NotTaken = Extract<Outcome<never>, { readonly kind: 'unavailable' | 'exhausted' }>;

/** The commands of one gateway that have not ended yet, and who waits for each. */
export class WaitingCalls {
  /** Its name. What a gateway before it asked, and the log remembers, nobody waits for any more. */
  readonly gateway = `here-${randomBytes(4).toString('hex')}`;
  readonly #observer: Observer;
  readonly #waiting = new Map<number, (result: CommandResult | NotTaken) => void>();
  #requests = 0;

  constructor(observer: Observer) {
    this.#observer = observer;
  }

  /**
   * Sends a command and waits for its end; rejects with the signal's reason if that fires first.
   * @param send is given where the answer must go
   */
  wait(command: string, signal: AbortSignal, send: (reply: ReplyAddress) => void): Promise<CommandResult | NotTaken> {
    const request = ++this.#requests;
    const start = performance.now();
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const onAbort = () => {
        this.#waiting.delete(request);
        reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiting.set(request, (result) => {
        signal.removeEventListener('abort', onAbort);
        this.#observer.answered(command, performance.now() - start);
        resolve(result);
      });
      send({ gateway: this.gateway, request });
    });
  }

  /** An answer has come; one that nobody waits for any more is dropped. */
  end({ gateway, request }: ReplyAddress, result: CommandResult | NotTaken): void {
    if (gateway !== this.gateway) return;
    const waiting = this.#waiting.get(request);
    this.#waiting.delete(request);
    waiting?.(result);
  }
}
