interface Waiting {
  readonly paused: () => void;
  readonly failed: (error: Error) => void;
}

/** The requests to pause a processor, and what waits for the moment when nothing of it is in flight. */
export class Pausing {
  #pauses = 0;
  #waiting: Waiting[] = [];

  get isPaused(): boolean {
    return this.#pauses > 0;
  }

  /** @param onResume called when work may go on again */
  pause(onResume: () => void): Promise<() => void> {
    this.#pauses++;
    const resume = () => {
      this.#pauses--;
      onResume();
    };
    return new Promise((resolve, reject) => this.#waiting.push({ paused: () => resolve(resume), failed: reject }));
  }

  /** Nothing is in flight now. */
  settled(): void {
    for (const { paused } of this.#take()) paused();
  }

  failed(error: Error): void {
    for (const { failed } of this.#take()) failed(error);
  }

  #take(): Waiting[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
