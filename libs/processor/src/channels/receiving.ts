import type { Frame } from '@millrace/protocol/envelope';
import type { OutboundPort } from '../ports/outbound-port.ts';
import type { ProcessorState } from '../state/processor-state.ts';

/** The receiving ends of a processor's channels: lets in each send once, in order. */
export class Receiving {
  readonly #state: ProcessorState;
  readonly #outbound: OutboundPort;
  /** By sender: the last number let in, which may still wait in the queue. */
  readonly #letIn = new Map<number, number>();
  /** By sender: the last number whose batch is committed. */
  readonly #committed = new Map<number, number>();

  constructor(state: ProcessorState, outbound: OutboundPort) {
    this.#state = state;
    this.#outbound = outbound;
    for (const [from, { number }] of state.taken.entries()) this.#committed.set(from, number);
  }

  /** Whether this send is the next of its channel. If not, the sender gets the number that is committed or missing. */
  letIn({ from, number }: Frame): boolean {
    const last = this.#letIn.get(from) ?? this.#state.taken.get(from)?.number ?? 0;
    if (number === last + 1) {
      this.#letIn.set(from, number);
      return true;
    }
    if (number > last) this.#outbound.missing(from, this.#state.processor, last + 1);
    else this.#acknowledge(from);
    return false;
  }

  /** The batch is committed that took the sends up to this number. */
  committed(from: number, number: number): void {
    this.#committed.set(from, number);
    this.#acknowledge(from);
  }

  /** By sender: the last number whose batch is committed. */
  get positions(): Iterable<readonly [number, number]> {
    return this.#committed;
  }

  #acknowledge(from: number): void {
    const number = this.#committed.get(from) ?? 0;
    if (from !== this.#state.processor && number > 0) this.#outbound.acknowledge(from, this.#state.processor, number);
  }
}
