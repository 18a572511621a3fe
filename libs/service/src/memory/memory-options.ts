import { wholeNumber } from '../option.ts';

/** How much memory a process that keeps state may take. */
export const memoryOptions = {
  heapLimitMb: wholeNumber(
    0,
    { from: 0, to: 1_000_000_000 },
    'How large the heap may become, in MB; new work is rejected from 60 % of it on. 0: what Node and the container allow',
  ),
};
