import type { CommandPlace, CommandReader } from '@millrace/nats/bus';
import type { Processor } from '@millrace/processor';

/** Trims a command stream up to the position that the log has committed. */
export class Trimming {
  readonly #processor: Processor;
  #next: { readonly position: number; readonly place: CommandPlace } | undefined;

  constructor(processor: Processor) {
    this.#processor = processor;
  }

  /** Call this periodically. */
  tick(reader: CommandReader | undefined): void {
    const { committedPosition, position, state } = this.#processor;
    if (this.#next && committedPosition >= this.#next.position) {
      reader?.trim(this.#next.place);
      this.#next = undefined;
    }
    // The state is ahead of the log: where it stands now counts when the log has got here.
    if (state.input) this.#next ??= { position, place: state.input };
  }
}
