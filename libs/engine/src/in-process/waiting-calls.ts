import { randomBytes } from 'node:crypto';
import type { ReplyAddress } from '@millrace/kernel';
import type { CommandResult, Observer } from '@millrace/processor';
import type { Outcome } from '@millrace/protocol';

/** The command was not queued. */
export type NotTaken = Extract<Outcome<never>, { readonly kind: 'unavailable' | 'exhausted' }>;

/**
 * The callback of a command. It is let go when the command has ended: a Map that grows and shrinks leaves tables behind,
 * which keep what they held alive until the next major collection, and every scavenge until then copies it.
 */
interface WaitingCall {
  settle: ((result: CommandResult | NotTaken) => void) | undefined;
}

/** The commands of one gateway without a result yet, each with its callback. */
export class WaitingCalls {
  /** Its name, new with each start: answers to requests of an earlier process, replayed from a log, are dropped. */
  readonly gateway = `here-${randomBytes(4).toString('hex')}`;
  readonly #observer: Observer;
  readonly #waiting = new Map<number, WaitingCall>();
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
        this.#take(request);
        reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      const settle = (result: CommandResult | NotTaken) => {
        signal.removeEventListener('abort', onAbort);
        this.#observer.answered(command, performance.now() - start);
        resolve(result);
      };
      this.#waiting.set(request, { settle });
      send({ gateway: this.gateway, request });
    });
  }

  /** Delivers a result; one for a request that has ended is dropped. */
  end({ gateway, request }: ReplyAddress, result: CommandResult | NotTaken): void {
    if (gateway !== this.gateway) return;
    this.#take(request)?.(result);
  }

  #take(request: number): WaitingCall['settle'] {
    const waiting = this.#waiting.get(request);
    if (!waiting) return undefined;
    this.#waiting.delete(request);
    const { settle } = waiting;
    waiting.settle = undefined;
    return settle;
  }
}
