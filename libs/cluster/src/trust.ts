/** After how long without a beacon of its own or a commit a leader answers nothing, in milliseconds. */
const TRUST_MS = 1_000;

/** Whether a leader may still believe that it leads: it has heard itself, or the log has taken something of it. */
export class Trust {
  #heardAt = performance.now();

  heard(): void {
    this.#heardAt = performance.now();
  }

  get holds(): boolean {
    return performance.now() - this.#heardAt < TRUST_MS;
  }
}
