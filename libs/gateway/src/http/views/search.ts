import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JsonBody } from '../body/json-body.ts';
import { badQuery } from '../problem.ts';
import { readFilter } from './filter.ts';
import { type Cursor, cursorText, readPage } from './page.ts';
import type { Item, Searchable } from './searchable.ts';

/** How many rows a turn of a partition is asked for. */
const ROWS_A_TURN = 100;
/** After how many rows a search answers with what it has found by then: its cursor goes on. */
const ROWS_A_SEARCH = 20_000;
/** From how many characters on it does the same: an answer is made in one go. */
const CHARACTERS_A_SEARCH = 2_000_000;
/** How long it looks at items before others have their turn, in milliseconds. */
const SLICE_MS = 10;

/** The characters of its texts. */
function charactersOf(item: Item): number {
  let characters = 0;
  for (const name in item) {
    const value = item[name];
    if (typeof value === 'string') characters += value.length;
  }
  return characters;
}

interface Found {
  readonly items: readonly Item[];
  readonly page: {
    readonly totalItems: number;
    readonly hasMoreTotalItems: boolean;
    /** For pages backwards, which are not built. */
    readonly startCursor: null;
    readonly endCursor: string | null;
  };
}

/**
 * Searches partition after partition, in the order of the keys, for the items that a filter wants.
 * @throws Problem for a search that is no good
 */
export async function search(
  searchable: Searchable,
  partitions: number,
  body: JsonBody,
  signal: AbortSignal,
): Promise<Found> {
  const sort = body.value('sort');
  if (Array.isArray(sort) && sort.length > 0) {
    throw badQuery('Sorting is not built in this version of Millrace yet: items come in the order of their keys');
  }
  const { after, skip, limit } = readPage(body.value('page'));
  const filter = body.value('filter');
  const isWanted = readFilter(filter, searchable.fields);
  const narrowed = searchable.narrow(filter);
  const items: Item[] = [];
  let [seen, skipped, characters] = [0, 0, 0];
  let sliceEnd = performance.now() + SLICE_MS;
  let end: Cursor | undefined;
  const found = (hasMoreTotalItems: boolean): Found => ({
    items,
    page: {
      totalItems: skipped + items.length,
      hasMoreTotalItems,
      startCursor: null,
      endCursor: end === undefined ? null : cursorText(end),
    },
  });
  if (!narrowed) return found(false);
  for (let partition = narrowed.partition ?? after.partition; partition <= partitions; partition++) {
    if (partition < after.partition || partition > (narrowed.partition ?? partition)) break;
    for (let position = partition === after.partition ? after.position : undefined; ; ) {
      const request = { ...narrowed.request, after: position ?? [], limit: ROWS_A_TURN };
      const page = await searchable.read(partition, request, signal);
      for (const each of page.items) {
        if (performance.now() > sliceEnd) {
          await nextTurn();
          signal.throwIfAborted();
          sliceEnd = performance.now() + SLICE_MS;
        }
        if (!isWanted(each.item)) continue;
        if (items.length === limit || characters > CHARACTERS_A_SEARCH) return found(true);
        if (skipped < skip) {
          skipped++;
        } else {
          items.push(each.item);
          characters += charactersOf(each.item);
        }
        end = { partition, position: each.position };
      }
      seen += ROWS_A_TURN;
      position = page.next;
      if (position === undefined) break;
      if (seen >= ROWS_A_SEARCH) {
        end = { partition, position };
        return found(true);
      }
    }
  }
  return found(false);
}
