import { readFileSync } from 'node:fs';

/** How often the files are looked at, in milliseconds. */
const LOOK_EVERY_MS = 2_000;

/**
 * A value made of files, which are read again from time to time. A watch would not see every way in which they are
 * replaced: Kubernetes turns a link to another folder. While new files make no value, the last good one stays.
 */
export class WatchedFiles<T> {
  readonly #paths: readonly string[];
  readonly #parse: (texts: readonly string[]) => T;
  readonly #warn: (message: string) => void;
  readonly #listeners: (() => void)[] = [];
  #texts: readonly string[];
  #current: T;
  #lastReport = '';

  /**
   * @param parse makes the value of the texts of the files, in the order of their paths, or throws
   * @throws an error whose message names the file that cannot be read, or that of `parse`
   */
  constructor(
    paths: readonly string[],
    parse: (texts: readonly string[]) => T,
    warn: (message: string) => void,
    everyMs = LOOK_EVERY_MS,
  ) {
    this.#paths = paths;
    this.#parse = parse;
    this.#warn = warn;
    this.#texts = paths.map(textOf);
    this.#current = parse(this.#texts);
    setInterval(() => this.#look(), everyMs).unref();
  }

  get current(): T {
    return this.#current;
  }

  /** Calls the listener after each change of `current`. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #look(): void {
    try {
      const texts = this.#paths.map(textOf);
      if (texts.every((text, index) => text === this.#texts[index])) return;
      // Looked at once only: a value that is wrong is reported once.
      this.#texts = texts;
      this.#current = this.#parse(texts);
      for (const listener of this.#listeners) listener();
    } catch (error) {
      this.#report((error as Error).message);
    }
  }

  #report(message: string): void {
    if (message !== this.#lastReport) this.#warn(`${message}. What was read before stays in use`);
    this.#lastReport = message;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`Expected a file at ${path}, but: ${(error as Error).message}`);
  }
}
