import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const signalBroadcast: Applier<MessageShape, 'SignalBroadcast'> = ({ signals }, { signal, name, variables }) =>
  signals.put(signal, {
    name,
    variables: variables.map(({ name, value }) => ({ name, value })),
    partition: 0,
    start: 0,
  });
