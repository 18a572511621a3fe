import type { Disk, DiskFile } from '../file/disk.ts';
import type { SimulatedDisk } from './simulated-disk.ts';
import type { SimulatedFile } from './simulated-file.ts';
import { SECTOR_BYTES } from './simulated-file.ts';

/** Something that a process asks of the disk. */
export interface DiskStep {
  readonly kind: 'list' | 'open' | 'create' | 'read' | 'write' | 'sync' | 'remove' | 'syncFolder';
  readonly path: string;
  readonly when: 'before' | 'after';
}

/** A simulated disk as one process has it. Each step takes a while; once the process is over, it never ends. */
export class SimulatedProcess implements Disk {
  readonly #disk: SimulatedDisk;
  #isOver = false;

  constructor(disk: SimulatedDisk) {
    this.#disk = disk;
  }

  end(): void {
    this.#isOver = true;
  }

  list(folder: string): Promise<string[]> {
    return this.#step('list', folder, () => this.#disk.namesIn(folder));
  }

  async makeFolder(): Promise<void> {}

  async open(path: string, mode: 'read' | 'write' | 'create'): Promise<DiskFile> {
    const file = await this.#step(mode === 'create' ? 'create' : 'open', path, () => {
      const found = mode === 'create' ? this.#disk.create(path) : this.#disk.files.get(path);
      if (!found) throw new Error(`ENOENT: ${path}`);
      return found;
    });
    return {
      size: async () => file.size,
      read: (into, offset) => this.#step('read', path, () => file.read(into, offset)),
      write: (parts, offset) => this.#write(path, file, Buffer.concat(parts), offset),
      sync: () => this.#sync(path, file),
      close: async () => {},
    };
  }

  remove(path: string): Promise<void> {
    return this.#step('remove', path, () => this.#disk.remove(path));
  }

  syncFolder(folder: string): Promise<void> {
    return this.#step('syncFolder', folder, () => this.#disk.syncFolders());
  }

  /** Sectors arrive a few at a time; a write that fails has written some of them. */
  async #write(path: string, file: SimulatedFile, bytes: Buffer, offset: number): Promise<void> {
    const failure = await this.#begin('write', path);
    const end = failure ? Math.floor(this.#disk.random() * bytes.length) : bytes.length;
    for (let at = 0; at < end; ) {
      if (this.#isOver) await never();
      const length = Math.min(end - at, SECTOR_BYTES * Math.ceil(this.#disk.random() * 8));
      file.write(bytes.subarray(at, at + length), offset + at);
      at += length;
      await this.#pass();
    }
    if (failure) throw failure;
    await this.#finish('write', path);
  }

  async #sync(path: string, file: SimulatedFile): Promise<void> {
    const finish = file.beginSync();
    const failure = await this.#begin('sync', path);
    if (this.#isOver) await never();
    if (failure) {
      file.failSync(this.#disk.random);
      throw failure;
    }
    finish();
    await this.#finish('sync', path);
  }

  async #step<T>(kind: DiskStep['kind'], path: string, act: () => T): Promise<T> {
    const failure = await this.#begin(kind, path);
    // The process may have ended between the last turn of the step and this one.
    if (this.#isOver) await never();
    if (failure) throw failure;
    const result = act();
    await this.#finish(kind, path);
    return result;
  }

  /** Returns why the step is to fail, if it is. */
  async #begin(kind: DiskStep['kind'], path: string): Promise<unknown> {
    if (this.#isOver) await never();
    let failure: unknown;
    try {
      this.#disk.onStep?.({ kind, path, when: 'before' });
    } catch (error) {
      failure = error;
    }
    await this.#pass();
    return failure;
  }

  async #finish(kind: DiskStep['kind'], path: string): Promise<void> {
    this.#disk.onStep?.({ kind, path, when: 'after' });
    await this.#pass();
  }

  /** Lets others go on for a while. */
  async #pass(): Promise<void> {
    for (let turns = Math.floor(this.#disk.random() * 4); turns >= 0; turns--) await undefined;
    if (this.#isOver) await never();
  }
}

function never(): Promise<never> {
  return new Promise(() => {});
}
