import type { JobContext, JobPush } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { jobMessage } from './job-message.ts';

const MAX_BYTES = 10_000;

function pushOf(count: number): JobPush {
  const jobs = Array.from({ length: count }, (_, index) => ({
    ...{ job: index + 1, element: index + 1, activation: 1, type: 't', worker: 'w', retries: 3, deadline: 0 },
    trace: undefined,
  }));
  return { number: 1, request: 'r', partition: 1, jobs, after: undefined } as unknown as JobPush;
}

const contextOf = (bytes: number): JobContext => ({
  ...{
    element: 1,
    elementId: 'e',
    instance: 1,
    root: 1,
    processId: 'p',
    version: 1,
    definition: 1,
    customHeaders: '{}',
    tags: [],
  },
  variables: [{ name: 'x', value: `"${'x'.repeat(bytes)}"` }],
});

const keysOf = (yielded: readonly { readonly job: number }[]) => yielded.map(({ job }) => job);

describe('the message for a push', () => {
  it('has what fits, and gives the rest back', () => {
    const contexts = [4_000, 4_000, 4_000, 1].map(contextOf);
    const { jobs, yielded } = jobMessage(pushOf(4), contexts, MAX_BYTES);
    expect(jobs).toHaveLength(2);
    expect(yielded).toEqual([
      { job: 3, activation: 1 },
      { job: 4, activation: 1 },
    ]);
  });

  it('gives back what is too large alone and what has no context, and goes on', () => {
    const contexts = [contextOf(20_000 - 500), undefined, contextOf(1)];
    const { jobs, yielded } = jobMessage(pushOf(3), contexts, MAX_BYTES);
    expect(jobs).toHaveLength(1);
    expect(yielded).toEqual([
      { job: 1, activation: 1, tooLarge: expect.any(Number) },
      { job: 2, activation: 1 },
    ]);
  });

  it('looks at no more variables than two messages hold, however many jobs there are', () => {
    let looks = 0;
    const large = contextOf(8_000);
    const counted: JobContext = Object.defineProperty({ ...large }, 'variables', {
      get() {
        looks += 1;
        return large.variables;
      },
    });
    const { jobs, yielded } = jobMessage(pushOf(300), Array(300).fill(counted), MAX_BYTES);
    expect(jobs).toHaveLength(1);
    expect(keysOf(yielded)).toHaveLength(299);
    expect(looks).toBeLessThan(5);
  });

  it('looks at a few that are too large only', () => {
    const { jobs, yielded } = jobMessage(pushOf(300), Array(300).fill(contextOf(20_000)), MAX_BYTES);
    expect(jobs).toEqual([]);
    expect(yielded.filter(({ tooLarge }) => tooLarge !== undefined).length).toBeLessThan(5);
  });
});
