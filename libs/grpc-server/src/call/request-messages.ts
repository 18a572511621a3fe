/** The messages that a client streams. The next is read from its connection once the last was taken. */
export class RequestMessages implements AsyncIterable<unknown> {
  readonly #readOn: () => void;
  readonly #waiting: unknown[] = [];
  #hasEnded = false;
  #error: Error | undefined;
  #wake: () => void = () => {};

  /** @param readOn called when another message can be taken */
  constructor(readOn: () => void) {
    this.#readOn = readOn;
  }

  push(message: unknown): void {
    this.#waiting.push(message);
    this.#wake();
  }

  /** No more will come; with an error, what waits is not read either. */
  end(error?: Error): void {
    this.#hasEnded = true;
    this.#error ??= error;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void> {
    for (;;) {
      if (this.#error) throw this.#error;
      if (this.#waiting.length > 0) {
        yield this.#waiting.shift();
      } else if (this.#hasEnded) {
        return;
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
          this.#readOn();
        });
      }
    }
  }
}
