import type { Area } from '@millrace/kernel';
import { MemoryLog } from '@millrace/log';
import { Processor, ProcessorState, Replica } from '@millrace/processor';
import { CheckpointFile, difference } from '@millrace/processor/testing';
import { Batch } from '@millrace/protocol/envelope';
import type { Surroundings } from './processor-on-disk.ts';

/**
 * A processor whose disk follows a simulation. After each step its state is compared with one that was made from its log
 * by appliers alone. It can crash, and comes back from its checkpoint and the tail of its log.
 */
export class SimulatedProcessor {
  readonly number: number;
  readonly #areas: readonly Area[];
  readonly #surroundings: Surroundings;
  #checkpoint: CheckpointFile | undefined;
  #log: MemoryLog;
  /** Appends that are not acknowledged yet. */
  #commits: (() => void)[] = [];
  #appended: Uint8Array[] = [];
  #shadow: Replica;
  #processor: Processor;
  #epoch = 1;

  private constructor(number: number, areas: readonly Area[], surroundings: Surroundings, maxRecordBytes?: number) {
    this.number = number;
    this.#areas = areas;
    this.#surroundings = surroundings;
    this.#log = new MemoryLog({
      acknowledge: (commit) => this.#commits.push(commit),
      ...(maxRecordBytes !== undefined && { maxRecordBytes }),
    });
    this.#shadow = this.#replica();
    this.#processor = this.#newProcessor(new ProcessorState(number, areas));
  }

  static async open(
    number: number,
    areas: readonly Area[],
    surroundings: Surroundings,
    maxRecordBytes?: number,
  ): Promise<SimulatedProcessor> {
    const simulated = new SimulatedProcessor(number, areas, surroundings, maxRecordBytes);
    simulated.#checkpoint = await CheckpointFile.open(':memory:');
    for (const table of simulated.#processor.state.namedTables().values()) table.trackChanges();
    return simulated;
  }

  get processor(): Processor {
    return this.#processor;
  }

  /** One batch, if there is something to do. */
  step(): void {
    this.#processor.step();
    if (this.#processor.halted) throw this.#processor.halted;
    this.#followLog();
  }

  /** The oldest append in flight is acknowledged. */
  commitOne(): void {
    this.#commits.shift()?.();
  }

  /** Writes a checkpoint, if no append is in flight. */
  writeCheckpoint(): void {
    if (this.#commits.length > 0) return;
    this.#checkpoint?.write(this.#processor.state, this.#mark());
  }

  /** Everything in memory is gone, and what was not acknowledged. */
  async crash(): Promise<void> {
    this.#commits = [];
    this.#appended = [];
    this.#log = this.#log.reopen();
    const state = new ProcessorState(this.number, this.#areas);
    const mark = this.#checkpoint?.load(state);
    for (const table of state.namedTables().values()) table.trackChanges();
    const replica = new Replica(state, mark);
    await replica.replay(this.#log);
    this.#shadow = this.#replica();
    await this.#shadow.replay(this.#log);
    this.#compare(state, this.#shadow.state, 'differs, from checkpoint and tail, from its whole log');
    this.#epoch++;
    this.#processor = this.#newProcessor(state);
    this.#processor.start();
  }

  /** Compares the state with a replay from the first record, and with what a checkpoint would keep of it. */
  async compareWithReplays(): Promise<void> {
    const cold = this.#replica();
    await cold.replay(this.#log);
    this.#compare(this.#processor.state, cold.state, 'differs from its replay');
    this.writeCheckpoint();
    const stored = new ProcessorState(this.number, this.#areas);
    this.#checkpoint?.load(stored);
    this.#compare(this.#processor.state, stored, 'differs from its checkpoint');
  }

  /** All batches committed so far. */
  async batches(): Promise<Batch[]> {
    const batches: Batch[] = [];
    for await (const { bytes } of this.#log.read(1)) batches.push(Batch.decode(bytes));
    return batches;
  }

  close(): void {
    this.#checkpoint?.close();
  }

  #followLog(): void {
    const touched = new Set<number>();
    for (const bytes of this.#appended.splice(0)) {
      for (const { event } of Batch.decode(bytes).records) if (event) touched.add(event.area);
      this.#shadow.apply(bytes);
    }
    if (touched.size > 0) this.#compare(this.#processor.state, this.#shadow.state, 'differs from its log', touched);
  }

  #compare(one: ProcessorState, other: ProcessorState, how: string, areas: Iterable<number> = one.areas.keys()): void {
    const found = difference(one, other, areas);
    if (found) throw new Error(`Processor ${this.number} ${how}: ${found}`);
  }

  #replica(): Replica {
    return new Replica(new ProcessorState(this.number, this.#areas));
  }

  #mark() {
    const { position } = this.#processor;
    return { position, provedThrough: position, epoch: this.#epoch };
  }

  #newProcessor(state: ProcessorState): Processor {
    const append = this.#log.append.bind(this.#log);
    this.#log.append = (bytes) => {
      this.#appended.push(bytes);
      return append(bytes);
    };
    const [surroundings, epoch, log] = [this.#surroundings, this.#epoch, this.#log];
    const companions = surroundings.companionsOf(epoch);
    return new Processor({ ...surroundings, state, epoch, log, companions, wake: () => {} });
  }
}
