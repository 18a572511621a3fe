import { wholeNumber } from '../option.ts';

/** How much memory a process that keeps state may take. */
export const memoryOptions = {
  memoryLimitMb: wholeNumber(
    0,
    { from: 0, to: 1_000_000_000 },
    'How much memory the process may take, in MB; long before that, new work is rejected. 0: what the container allows, or the machine has',
  ),
};
