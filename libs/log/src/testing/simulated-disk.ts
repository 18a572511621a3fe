import { basename, dirname } from 'node:path';
import type { Disk, DiskFile } from '../file/disk.ts';
import { seededRandom } from './seeded-random.ts';
import { SECTOR_BYTES, SimulatedFile } from './simulated-file.ts';

/** Something that a process asks of the disk. */
export interface DiskStep {
  readonly kind: 'list' | 'open' | 'create' | 'read' | 'write' | 'sync' | 'remove' | 'syncFolder';
  readonly path: string;
  readonly when: 'before' | 'after';
}

/** A change of a folder that is not synced: a name stands for another file, or for none. */
interface FolderChange {
  readonly path: string;
  readonly file: SimulatedFile | undefined;
}

/**
 * A disk in memory that can lose power and fail, the same way for the same seed. A process that is over, `kill` or
 * `losePower`, never hears of what it waited for; whoever comes next finds what is left.
 */
export class SimulatedDisk implements Disk {
  /** Called around each step. It may throw, and the step fails; or end the process, and the step ends in the middle. */
  onStep: ((step: DiskStep) => void) | undefined;
  readonly #random: () => number;
  #seen = new Map<string, SimulatedFile>();
  #safe = new Map<string, SimulatedFile>();
  #changes: FolderChange[] = [];
  #process = 0;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** The files that a process sees, by path. */
  get files(): ReadonlyMap<string, SimulatedFile> {
    return this.#seen;
  }

  /** Ends the process. What it wrote is there, though not safe. */
  kill(): void {
    this.#process++;
  }

  /** Ends everything. Of what was not synced, files and folders, any part may be left. */
  losePower(): void {
    this.kill();
    // Often all or nothing is left: those are the combinations that chance alone hardly makes.
    const chance = [0, 0.5, 0.9, 1][Math.floor(this.#random() * 4)] ?? 1;
    for (const change of this.#changes) if (this.#random() < chance) apply(this.#safe, change);
    this.#changes = [];
    this.#seen = new Map(this.#safe);
    for (const file of new Set(this.#seen.values())) file.losePower(this.#random, chance);
  }

  list(folder: string): Promise<string[]> {
    const names = () => [...this.#seen.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path));
    return this.#step('list', folder, names);
  }

  async makeFolder(): Promise<void> {}

  async open(path: string, mode: 'read' | 'write' | 'create'): Promise<DiskFile> {
    const file = await this.#step(mode === 'create' ? 'create' : 'open', path, () => {
      if (mode === 'create') this.#change({ path, file: new SimulatedFile() });
      const found = this.#seen.get(path);
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
    return this.#step('remove', path, () => this.#change({ path, file: undefined }));
  }

  syncFolder(folder: string): Promise<void> {
    return this.#step('syncFolder', folder, () => {
      for (const change of this.#changes) apply(this.#safe, change);
      this.#changes = [];
    });
  }

  /** Sectors arrive one after another; a write that fails has written some of them. */
  async #write(path: string, file: SimulatedFile, bytes: Buffer, offset: number): Promise<void> {
    const process = this.#process;
    const failure = this.#failureOf({ kind: 'write', path, when: 'before' });
    const end = failure ? Math.floor(this.#random() * bytes.length) : bytes.length;
    for (let at = 0; at < end; ) {
      await this.#pass(process);
      const length = Math.min(end, at + SECTOR_BYTES * Math.ceil(this.#random() * 8)) - at;
      file.write(bytes.subarray(at, at + length), offset + at);
      at += length;
    }
    if (failure) throw failure;
    this.onStep?.({ kind: 'write', path, when: 'after' });
    await this.#pass(process);
  }

  async #sync(path: string, file: SimulatedFile): Promise<void> {
    const process = this.#process;
    const finish = file.beginSync();
    const failure = this.#failureOf({ kind: 'sync', path, when: 'before' });
    await this.#pass(process);
    if (failure) {
      file.failSync(this.#random);
      throw failure;
    }
    finish();
    this.onStep?.({ kind: 'sync', path, when: 'after' });
    await this.#pass(process);
  }

  async #step<T>(kind: DiskStep['kind'], path: string, act: () => T): Promise<T> {
    const process = this.#process;
    const failure = this.#failureOf({ kind, path, when: 'before' });
    await this.#pass(process);
    if (failure) throw failure;
    const result = act();
    this.onStep?.({ kind, path, when: 'after' });
    await this.#pass(process);
    return result;
  }

  #failureOf(step: DiskStep): unknown {
    try {
      this.onStep?.(step);
      return;
    } catch (error) {
      return error;
    }
  }

  /** Lets others go on for a while. If the process is over by then, it stays here. */
  async #pass(process: number): Promise<void> {
    for (let turns = Math.floor(this.#random() * 4); turns >= 0; turns--) await undefined;
    if (process !== this.#process) await new Promise(() => {});
  }

  #change(change: FolderChange): void {
    this.#changes.push(change);
    apply(this.#seen, change);
  }
}

function apply(files: Map<string, SimulatedFile>, { path, file }: FolderChange): void {
  if (file) files.set(path, file);
  else files.delete(path);
}
