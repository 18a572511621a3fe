import type { JobContext, JobPush } from '@millrace/protocol';
import { expect, it } from 'vitest';
import { fetchContexts } from './fetch-contexts.ts';

const MAX_BYTES = 10_000;

const contextOf = (element: number, characters: number): JobContext => ({
  ...{
    element,
    elementId: 'e',
    instance: 1,
    root: 1,
    processId: 'p',
    version: 1,
    definition: 1,
    customHeaders: '{}',
    tags: [],
  },
  variables: [{ name: 'x', value: 'x'.repeat(characters) }],
});

/** Fetches for so many jobs, whose variables have so many characters each. */
async function fetchFor(count: number, characters: number) {
  const jobs = Array.from({ length: count }, (_, index) => ({ element: index + 1 }));
  const push = { partition: 1, jobs, after: { from: 1, number: 1 } } as unknown as JobPush;
  const asked: number[] = [];
  const fetch = async (_: number, elements: readonly number[]) => {
    asked.push(elements.length);
    return elements.map((element) => contextOf(element, characters));
  };
  const contexts = await fetchContexts({ fetch }, push, [], MAX_BYTES, new AbortController().signal);
  return { contexts, asked };
}

it('asks about fifty jobs in one go, and keeps their order', async () => {
  const { contexts, asked } = await fetchFor(120, 1);
  expect(asked).toEqual([50, 50, 20]);
  expect(contexts.map((context) => context?.element)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
});

it('asks for no more than two messages hold', async () => {
  const { contexts, asked } = await fetchFor(1_000, 1_000);
  expect(asked).toEqual([50]);
  expect(contexts).toHaveLength(50);
});
