import assert from 'node:assert/strict';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { FileLog } from '../src/file/file-log.ts';
import { readAll } from '../src/testing/observe.ts';
import { SimulatedDisk } from '../src/testing/simulated-disk.ts';

/** Where the simulated logs lie, and how large their segments are, in bytes. */
export const FOLDER = '/data';
export const SEGMENT_BYTES = 2048;

/** A log on a simulated disk and what it must hold: the test of a log that is cut off at any moment. */
export class LogHistory {
  readonly disk: SimulatedDisk;
  readonly random: () => number;
  readonly warnings: string[] = [];
  log: FileLog | undefined;
  /** What was appended, by position. */
  #appended: Uint8Array[] = [];
  #committed = 0;
  #trimmed = 0;
  #failure: Error | undefined;

  constructor(seed: number) {
    this.disk = new SimulatedDisk(seed);
    this.random = seededRandom(seed + 1_000_000);
  }

  get committed(): number {
    return this.#committed;
  }

  get failure(): Error | undefined {
    return this.#failure;
  }

  below(bound: number): number {
    return Math.floor(this.random() * bound);
  }

  /** Opens the log and checks that it is what it must be. */
  async open(): Promise<void> {
    const provedThrough = this.random() < 0.5 ? this.below(this.#committed + 1) : 0;
    const warn = (message: string) => this.warnings.push(message);
    const log = await FileLog.open({
      folder: FOLDER,
      segmentBytes: SEGMENT_BYTES,
      provedThrough,
      warn,
      disk: this.disk.start(),
    });
    assert.ok(log.last >= this.#committed, `${log.last} of ${this.#committed} committed records are there`);
    assert.ok(log.last <= this.#appended.length, 'no record is there that was never appended');
    assert.ok(log.first <= this.#trimmed + 1, `${log.first} is the first though only ${this.#trimmed} were trimmed`);
    // What is lost was never committed. What is there is committed now.
    this.#appended.length = log.last;
    this.#committed = log.last;
    this.#failure = undefined;
    this.log = log;
    await this.check();
    log.listen({
      committed: (position) => {
        if (this.log === log) this.#committed = position;
      },
      failed: (error) => {
        if (this.log === log) this.#failure = error;
      },
    });
  }

  append(bytes: number): void {
    const body = new Uint8Array(bytes).fill(this.below(256));
    for (let at = 0; at < bytes; at += 50) body[at] = this.below(256);
    this.#appended.push(body);
    assert.equal(this.log?.append(body), this.#appended.length);
  }

  /** A record of any size: mostly small, now and then larger than a segment. */
  appendAny(): void {
    this.append(this.below(this.random() < 0.05 ? 3 * SEGMENT_BYTES : 300));
  }

  /** Trims what is committed, all or a part of it. */
  trim(through = this.random() < 0.5 ? this.#committed : this.below(this.#committed + 1)): void {
    this.#trimmed = Math.max(this.#trimmed, through);
    this.log?.trim(this.#trimmed);
  }

  /** Every record that must be there, byte for byte. */
  async check(): Promise<void> {
    const { log } = this;
    assert.ok(log);
    const from = this.random() < 0.5 ? this.#trimmed + 1 : Math.max(log.first, 1);
    const through = this.#committed;
    const records = await readAll(log, from).catch((error: unknown) => {
      // Segments may vanish while they are read, though none that is needed.
      if (from <= this.#trimmed) return undefined;
      throw error;
    });
    if (!records) return;
    assert.ok(records.length >= through - from + 1);
    for (const [i, { position, bytes }] of records.entries()) {
      assert.equal(position, from + i);
      assert.equal(Buffer.compare(bytes, this.#appended[position - 1] ?? Buffer.from('nothing')), 0);
    }
  }

  /** Lets the log work until it has committed everything, or failed, or died. */
  async settle(turns = 2_000): Promise<void> {
    for (let turn = 0; turn < turns && !this.#failure; turn++) {
      if (this.#committed === this.#appended.length) return;
      await undefined;
    }
  }

  /** The process ends; perhaps the power with it. */
  crash(losesPower: boolean): void {
    this.log = undefined;
    if (losesPower) this.disk.losePower();
    else this.disk.kill();
  }
}
