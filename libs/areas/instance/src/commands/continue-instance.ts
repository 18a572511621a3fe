import { command } from '@millrace/kernel';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';

/** Ends what is being ended in an instance, then activates what its parked tokens lead to, as far as there is room. */
export const continueInstance = command<InstanceShape, 'ContinueInstance'>(
  (turn, { instance }) => run(turn, { do: 'resume', instance }),
  (_, { instance }) => instance,
);
