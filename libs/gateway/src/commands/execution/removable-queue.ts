/** Something in a queue, and its neighbours there. */
interface Node<T> {
  readonly value: T;
  before: Node<T> | undefined;
  after: Node<T> | undefined;
  isIn: boolean;
}

/** A queue out of whose middle something can be taken without looking through it. */
export class RemovableQueue<T> {
  #first: Node<T> | undefined;
  #last: Node<T> | undefined;

  get isEmpty(): boolean {
    return this.#first === undefined;
  }

  /** @returns takes it out again; nothing happens if it has left already */
  push(value: T): () => void {
    const node: Node<T> = { value, before: this.#last, after: undefined, isIn: true };
    if (this.#last) this.#last.after = node;
    else this.#first = node;
    this.#last = node;
    return () => this.#remove(node);
  }

  shift(): T | undefined {
    const first = this.#first;
    if (first) this.#remove(first);
    return first?.value;
  }

  #remove(node: Node<T>): void {
    if (!node.isIn) return;
    node.isIn = false;
    if (node.before) node.before.after = node.after;
    else this.#first = node.after;
    if (node.after) node.after.before = node.before;
    else this.#last = node.before;
  }
}
