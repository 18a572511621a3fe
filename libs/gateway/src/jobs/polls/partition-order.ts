/** Types whose place is remembered. One that is forgotten starts at the first partition again. */
const rememberedTypes = 1000;

/** In which order a request polls the partitions: all of them once, each request of a type beginning one further on. */
export class PartitionOrder {
  readonly #partitions: number;
  readonly #starts = new Map<string, number>();

  /** `partitions`: how many there are, numbered from 1. */
  constructor(partitions: number) {
    this.#partitions = partitions;
  }

  /** The partitions in the order of the next request of this type. */
  next(type: string): readonly number[] {
    const start = this.#starts.get(type) ?? 0;
    this.#starts.delete(type);
    this.#starts.set(type, (start + 1) % this.#partitions);
    if (this.#starts.size > rememberedTypes) this.#forgetLeastUsed();
    return Array.from({ length: this.#partitions }, (_, index) => ((start + index) % this.#partitions) + 1);
  }

  #forgetLeastUsed(): void {
    for (const type of this.#starts.keys()) {
      this.#starts.delete(type);
      return;
    }
  }
}
