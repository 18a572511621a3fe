import { statfs } from 'node:fs/promises';

const LOOK_EVERY_MS = 1_000;
const MB = 1024 * 1024;

/** Watches whether the disk still has room for new work: what is under way can go on, and frees some. */
export class DiskGuard {
  readonly #folder: string;
  readonly #minFreeMb: number;
  readonly #warn: (message: string) => void;
  readonly #timer: NodeJS.Timeout;
  #isShort = false;

  constructor(folder: string, minFreeMb: number, warn: (message: string) => void) {
    this.#folder = folder;
    this.#minFreeMb = minFreeMb;
    this.#warn = warn;
    void this.#look();
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
  }

  /** Whether new work should be rejected. */
  get isShort(): boolean {
    return this.#isShort;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    try {
      const { bavail, bsize } = await statfs(this.#folder);
      this.#found((bavail * bsize) / MB);
    } catch (error) {
      this.#warn(`The free space of ${this.#folder} is not known: ${(error as Error).message}`);
    }
  }

  #found(freeMb: number): void {
    if (freeMb < this.#minFreeMb === this.#isShort) return;
    this.#isShort = !this.#isShort;
    const free = `${Math.floor(freeMb)} MB are free on the disk of ${this.#folder}`;
    this.#warn(
      this.#isShort
        ? `${free}, less than ${this.#minFreeMb}: new work is rejected`
        : `${free}: new work is taken again`,
    );
  }
}
