import { command } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { spreadSignal } from '../signals/spread-signal.ts';

/** Finds more that wait for a signal. */
export const continueSignal = command<InstanceShape, 'ContinueSignal'>((turn, { signal }) =>
  spreadSignal(turn, signal),
);
