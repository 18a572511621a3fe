import type { ViewPosition, ViewRequest } from '@millrace/protocol';
import type { Fields } from './filter.ts';

/** An item as it is answered, in the shape of Camunda's REST API. */
export type Item = Readonly<Record<string, unknown>>;

/** Some items of a partition, each with where the view stands after it. */
export interface Items {
  readonly items: readonly { readonly item: Item; readonly position: ViewPosition }[];
  /** Where to go on; undefined if there are no more. */
  readonly next: ViewPosition | undefined;
}

/** The only place where what a filter wants can be: nothing said is anywhere. */
export interface Narrowed {
  readonly partition?: number;
  readonly request?: Omit<ViewRequest, 'after' | 'limit'>;
}

/** A kind of item that can be searched. */
export interface Searchable {
  /** What a search may filter by. */
  readonly fields: Fields;
  /** By which keys the filter can be narrowed; undefined if nothing can be what it wants. */
  narrow(filter: unknown): Narrowed | undefined;
  read(partition: number, request: ViewRequest, signal: AbortSignal): Promise<Items>;
}
