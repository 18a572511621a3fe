import sortedBTree from 'sorted-btree';

const BTree = sortedBTree.default ?? sortedBTree;

/** Where a row stands in an index: rows of one group, in ascending order; equal orders by ascending key. */
export interface Place {
  readonly group: string | number;
  readonly order: number;
}

/** A key in an index, with the order that it stands at. */
export interface Entry {
  readonly order: number;
  readonly key: number;
}

const byOrder = (a: Entry, b: Entry) => a.order - b.order || a.key - b.key;

type Tree = InstanceType<typeof BTree<Entry, undefined>>;

/** The keys of a table, grouped and sorted. A group without rows takes no memory. */
export class OrderedIndex {
  readonly #groups = new Map<string | number, Tree>();
  #size = 0;

  /** How many keys there are in all groups. */
  get size(): number {
    return this.#size;
  }

  add({ group, order }: Place, key: number): void {
    let tree = this.#groups.get(group);
    if (!tree) {
      tree = new BTree<Entry, undefined>(undefined, byOrder);
      this.#groups.set(group, tree);
    }
    if (tree.set({ order, key }, undefined)) this.#size++;
  }

  remove({ group, order }: Place, key: number): void {
    const tree = this.#groups.get(group);
    if (!tree) return;
    if (tree.delete({ order, key })) this.#size--;
    if (tree.size === 0) this.#groups.delete(group);
  }

  /** The first entry of a group. */
  first(group: string | number): Entry | undefined {
    return this.#groups.get(group)?.minKey();
  }

  /** The last entry of a group. */
  last(group: string | number): Entry | undefined {
    return this.#groups.get(group)?.maxKey();
  }

  /**
   * The entries of a group in order. The table must not change while they are read.
   * @param after only those of a higher order
   */
  entries(group: string | number, after?: number): Iterable<Entry> {
    const from = after === undefined ? undefined : { order: after, key: Number.POSITIVE_INFINITY };
    return this.#groups.get(group)?.keys(from) ?? [];
  }
}
