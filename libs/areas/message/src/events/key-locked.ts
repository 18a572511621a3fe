import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const keyLocked: Applier<MessageShape, 'KeyLocked'> = ({ locks }, { lock, processId, correlationKey }) =>
  locks.put(lock, { processId, correlationKey });
