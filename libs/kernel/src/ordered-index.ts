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

/** An entry as it is kept. Most stand at the order of their own key: the key alone says it, in a tenth of the memory. */
type Kept = number | Entry;

const orderOf = (kept: Kept) => (typeof kept === 'number' ? kept : kept.order);
const keyOf = (kept: Kept) => (typeof kept === 'number' ? kept : kept.key);
const byOrder = (a: Kept, b: Kept) => orderOf(a) - orderOf(b) || keyOf(a) - keyOf(b);

type Tree = InstanceType<typeof BTree<Kept, undefined>>;

/** Most groups hold one key: a tree for each would take most of their memory. */
type Group = Kept | Tree;

/** The keys of a table, grouped and sorted. A group without rows takes no memory. */
export class OrderedIndex {
  readonly #groups = new Map<string | number, Group>();
  #size = 0;

  /** How many keys there are in all groups. */
  get size(): number {
    return this.#size;
  }

  add({ group, order }: Place, key: number): void {
    const kept = keep(order, key);
    const found = this.#groups.get(group);
    if (found === undefined) this.#groups.set(group, kept);
    else if (!this.#addTo(group, found, kept)) return;
    this.#size++;
  }

  remove({ group, order }: Place, key: number): void {
    const kept = keep(order, key);
    const found = this.#groups.get(group);
    if (found === undefined) return;
    const isFound = found instanceof BTree ? found.delete(kept) : byOrder(found, kept) === 0;
    if (!isFound) return;
    this.#size--;
    if (!(found instanceof BTree) || found.size === 0) this.#groups.delete(group);
  }

  /** The first entry of a group. */
  first(group: string | number): Entry | undefined {
    const found = this.#groups.get(group);
    return entryOf(found instanceof BTree ? found.minKey() : found);
  }

  /** The last entry of a group. */
  last(group: string | number): Entry | undefined {
    const found = this.#groups.get(group);
    return entryOf(found instanceof BTree ? found.maxKey() : found);
  }

  /**
   * The entries of a group in order. The table must not change while they are read.
   * @param after only those of a higher order
   */
  *entries(group: string | number, after = Number.NEGATIVE_INFINITY): Generator<Entry, void> {
    const found = this.#groups.get(group);
    if (found instanceof BTree) {
      for (const kept of found.keys({ order: after, key: Number.POSITIVE_INFINITY })) yield entryOf(kept);
    } else if (found !== undefined && orderOf(found) > after) yield entryOf(found);
  }

  /** Returns whether it was not in the group. */
  #addTo(group: string | number, found: Group, kept: Kept): boolean {
    if (found instanceof BTree) return found.set(kept, undefined);
    if (byOrder(found, kept) === 0) return false;
    const tree = new BTree<Kept, undefined>(undefined, byOrder);
    tree.set(found, undefined);
    tree.set(kept, undefined);
    this.#groups.set(group, tree);
    return true;
  }
}

function keep(order: number, key: number): Kept {
  return order === key ? key : { order, key };
}

function entryOf(kept: Kept): Entry;
function entryOf(kept: Kept | undefined): Entry | undefined;
function entryOf(kept: Kept | undefined): Entry | undefined {
  return typeof kept === 'number' ? { order: kept, key: kept } : kept;
}
