/** States and kinds are kept as small numbers: their places in these lists. A place is never given another meaning. */
export const words = {
  instance: ['ACTIVE', 'COMPLETED', 'TERMINATED'],
  element: ['ACTIVE', 'COMPLETED', 'TERMINATED'],
  job: ['CREATED', 'COMPLETED', 'FAILED', 'ERROR_THROWN', 'CANCELED', 'TIMED_OUT', 'RETRIES_UPDATED'],
  incident: ['ACTIVE', 'RESOLVED'],
  subscription: ['CREATED', 'CORRELATED', 'DELETED'],
  definition: ['ACTIVE', 'DELETED'],
  decision: ['EVALUATED', 'FAILED'],
} as const;

type Words = typeof words;

/** The number that a word is kept as. */
export function wordNumber<T extends keyof Words>(list: T, word: Words[T][number]): number {
  return (words[list] as readonly string[]).indexOf(word);
}
