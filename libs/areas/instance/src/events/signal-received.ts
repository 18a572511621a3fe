import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const signalReceived: Applier<InstanceShape, 'SignalReceived'> = ({ signals }, { signal, name, variables }) =>
  signals.put(signal, {
    name,
    variables: variables.map(({ name, value }) => ({ name, value })),
    last: 0,
    isSpreading: true,
  });
