import { crc32 } from 'node:zlib';
import type { ReaderPositions } from '../readers/log-reader.ts';
import { lowestPosition } from '../readers/log-reader.ts';
import type { Disk } from './disk.ts';
import { LogDamagedError } from './file-log-error.ts';

const SLOTS = ['readers-0', 'readers-1'] as const;

interface Slot {
  /** The slot with the higher number is the newer one. */
  readonly number: number;
  readonly positions: Readonly<Record<string, number>>;
}

/**
 * The positions of a log's readers, in two small files beside the segments that are written by turns: whenever the power
 * goes, one of them is whole. A position counts for trimming when it is durable, and a new reader's at once.
 */
export class StoredPositions implements ReaderPositions {
  readonly #disk: Disk;
  readonly #folder: string;
  /** As they will be when all writes are done. */
  readonly #wanted: Map<string, number>;
  #stored: ReadonlyMap<string, number>;
  #number: number;
  #lastWrite: Promise<void> = Promise.resolve();

  private constructor(disk: Disk, folder: string, newest: Slot | undefined) {
    this.#disk = disk;
    this.#folder = folder;
    this.#number = newest?.number ?? 0;
    this.#stored = new Map(Object.entries(newest?.positions ?? {}));
    this.#wanted = new Map(this.#stored);
  }

  /** @throws LogDamagedError if neither of two files is whole: no loss of power does that */
  static async open(disk: Disk, folder: string): Promise<StoredPositions> {
    const there = await disk.list(folder);
    const names = SLOTS.filter((name) => there.includes(name));
    const slots = await Promise.all(names.map((name) => readSlot(disk, `${folder}/${name}`)));
    const whole = slots.filter((slot) => slot !== undefined).sort((a, b) => b.number - a.number);
    if (names.length === SLOTS.length && whole.length === 0) {
      const at = { path: `${folder}/${SLOTS[0]}`, offset: 0, position: 0 };
      throw new LogDamagedError(at, 'the positions of the readers of this log are not as they were written');
    }
    return new StoredPositions(disk, folder, whole[0]);
  }

  /** Nothing is trimmed beyond it. */
  get lowest(): number {
    return Math.min(lowestPosition(this.#stored), lowestPosition(this.#wanted));
  }

  async load(): Promise<ReadonlyMap<string, number>> {
    return this.#wanted;
  }

  store(name: string, position: number | undefined): Promise<void> {
    if (position === undefined) this.#wanted.delete(name);
    else this.#wanted.set(name, position);
    const write = this.#lastWrite.then(() => this.#write());
    this.#lastWrite = write.catch(() => {});
    return write;
  }

  /** Settles when nothing is being written. */
  idle(): Promise<void> {
    return this.#lastWrite;
  }

  async #write(): Promise<void> {
    const positions = new Map(this.#wanted);
    const number = this.#number + 1;
    const json = JSON.stringify({ number, positions: Object.fromEntries(positions) } satisfies Slot);
    const file = await this.#disk.open(`${this.#folder}/${SLOTS[number % 2]}`, 'create');
    try {
      await file.write([Buffer.from(`${crc32(json)} ${json}`)], 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await this.#disk.syncFolder(this.#folder);
    this.#number = number;
    this.#stored = positions;
  }
}

async function readSlot(disk: Disk, path: string): Promise<Slot | undefined> {
  const file = await disk.open(path, 'read');
  try {
    const bytes = Buffer.alloc(await file.size());
    await file.read(bytes, 0);
    const text = bytes.toString();
    const json = text.slice(text.indexOf(' ') + 1);
    if (text !== `${crc32(json)} ${json}`) return undefined;
    return JSON.parse(json) as Slot;
  } finally {
    await file.close();
  }
}
