import { expect, it } from 'vitest';
import { JsonBody } from '../body/json-body.ts';
import { search } from './search.ts';
import type { Item, Searchable } from './searchable.ts';

function searchableOf(items: readonly Item[]): Searchable {
  return {
    fields: { name: 'text' },
    narrow: () => ({}),
    read: async (_, { after, limit }) => {
      const from = after[0] ?? 0;
      const page = items.slice(from, from + limit);
      const next = from + page.length;
      return {
        items: page.map((item, index) => ({ item, position: [from + index + 1] })),
        next: next < items.length ? [next] : undefined,
      };
    },
  };
}

const wanted = () => new AbortController().signal;

it('ends a page before its texts become too long for one answer, and goes on from there', async () => {
  const items = Array.from({ length: 10 }, (_, index) => ({ name: `${index}`.repeat(900_000) }));
  const searchable = searchableOf(items);
  const found: Item[] = [];
  let after: string | null = '';
  for (let pages = 0; pages < 10 && after !== null; pages++) {
    const body = new JsonBody(JSON.stringify({ page: after === '' ? {} : { after } }));
    const page = await search(searchable, 1, body, wanted());
    expect(page.items.length).toBeLessThan(5);
    found.push(...page.items);
    after = page.page.hasMoreTotalItems ? page.page.endCursor : null;
  }
  expect(found).toEqual(items);
});

it('lets others have their turn while it compares', async () => {
  const searchable = searchableOf(Array.from({ length: 100 }, () => ({ name: 'a'.repeat(20_000) })));
  const body = new JsonBody(JSON.stringify({ filter: { name: { $like: `${'*a'.repeat(200)}b` } } }));
  let turns = 0;
  let isDone = false;
  const searched = search(searchable, 1, body, wanted()).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    turns += 1;
    await new Promise(setImmediate);
  }
  expect((await searched).items).toEqual([]);
  expect(turns).toBeGreaterThan(3);
});
