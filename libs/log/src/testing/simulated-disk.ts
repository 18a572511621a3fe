import { basename, dirname } from 'node:path';
import { seededRandom } from '@millrace/testkit/seeded-random';
import type { Disk } from '../file/disk.ts';
import { SimulatedFile } from './simulated-file.ts';
import type { DiskStep } from './simulated-process.ts';
import { SimulatedProcess } from './simulated-process.ts';

/** A change of a folder that is not synced: a name stands for another file, or for none. */
interface FolderChange {
  readonly path: string;
  readonly file: SimulatedFile | undefined;
}

/**
 * A disk in memory that can lose power and fail, the same way for the same seed. A process that was ended never hears
 * of what it waited for; the next one finds what is left.
 */
export class SimulatedDisk {
  /** Called around each step. It may throw, and the step fails; or end the process, and the step ends in the middle. */
  onStep: ((step: DiskStep) => void) | undefined;
  readonly random: () => number;
  #seen = new Map<string, SimulatedFile>();
  readonly #safe = new Map<string, SimulatedFile>();
  #changes: FolderChange[] = [];
  #process: SimulatedProcess | undefined;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  /** The files that a process sees, by path. */
  get files(): ReadonlyMap<string, SimulatedFile> {
    return this.#seen;
  }

  /** Starts a process; one that runs is killed. */
  start(): Disk {
    this.kill();
    this.#process = new SimulatedProcess(this);
    return this.#process;
  }

  /** Ends the process. What it wrote is there, though not safe. */
  kill(): void {
    this.#process?.end();
  }

  /** Ends everything. Of what was not synced, files and folders, any part may be left. */
  losePower(): void {
    this.kill();
    // Often all or nothing is left: those are the combinations that chance alone hardly makes.
    const chance = [0, 0.5, 0.9, 1][Math.floor(this.random() * 4)] ?? 1;
    for (const change of this.#changes) if (this.random() < chance) apply(this.#safe, change);
    this.#changes = [];
    this.#seen = new Map(this.#safe);
    for (const file of new Set(this.#seen.values())) file.losePower(this.random, chance);
  }

  namesIn(folder: string): string[] {
    return [...this.#seen.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path));
  }

  create(path: string): SimulatedFile {
    const file = new SimulatedFile();
    this.#change({ path, file });
    return file;
  }

  remove(path: string): void {
    this.#change({ path, file: undefined });
  }

  /** All changes of folders are safe from now on. */
  syncFolders(): void {
    for (const change of this.#changes) apply(this.#safe, change);
    this.#changes = [];
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
