import type { Attack } from './attack.ts';
import type { World } from './world.ts';

const VIEWS = ['process-instances', 'incidents', 'element-instances', 'variables', 'jobs'];

/** A little less than a body may have. */
const BYTES = 1_000_000;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);

const json = (body: unknown) => JSON.stringify(body);

/** Bodies of searches that take long to read, or to apply to every item. */
const bodies: Readonly<Record<string, () => string>> = {
  'a page of 10,000': () => json({ page: { limit: 10_000 } }),
  'a list of keys': () =>
    json({ filter: { processInstanceKey: { $in: numbers(BYTES / 9) } }, page: { limit: 10_000 } }),
  'a list of keys not': () =>
    json({
      filter: { processInstanceKey: { $notIn: numbers(BYTES / 9) } },
      page: { limit: 10_000 },
    }),
  'a pattern of stars': () =>
    json({
      filter: { processInstanceKey: { $like: '*1'.repeat(BYTES / 2) } },
      page: { limit: 10_000 },
    }),
  'a long pattern': () =>
    json({ filter: { processInstanceKey: { $like: '2'.repeat(BYTES) } }, page: { limit: 10_000 } }),
  'many choices': () =>
    json({
      filter: { $or: Array.from({ length: BYTES / 40 }, (_, i) => ({ processInstanceKey: { $eq: `${i}` } })) },
      page: { limit: 10_000 },
    }),
  'deep lists': () => `{"filter":{"processInstanceKey":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`,
  'many unknown fields': () => json({ filter: Object.fromEntries(numbers(BYTES / 20).map((number) => [number, 1])) }),
  'a wrong list': () => json({ filter: { processInstanceKey: { $in: [...numbers(BYTES / 9), 1] } } }),
  'a long cursor': () => json({ page: { after: 'MS4x'.repeat(BYTES / 4) } }),
};

/** Every view with every body, over many items; and the variables with all their text. */
export function viewAttacks(): Attack[] {
  const searches = VIEWS.flatMap((view) =>
    Object.entries(bodies).map(
      ([name, make]): Attack => ({
        name: `search ${view} with ${name}`,
        async prepare(world) {
          await world.jobs();
          const body = make();
          return () => world.search(`${view}/search`, body);
        },
      }),
    ),
  );
  return [...searches, largeVariables('?truncateValues=false'), largeVariables('')];
}

function largeVariables(query: string): Attack {
  return {
    name: `search variables${query} of 2 MB each`,
    async prepare(world: World) {
      const variables = JSON.stringify({ large: '"'.repeat(1_000_000) });
      for (let i = 0; i < 40; i++) await world.tryInstance('target', variables);
      return () => world.search(`variables/search${query}`, '{"page":{"limit":10000}}');
    },
  };
}
