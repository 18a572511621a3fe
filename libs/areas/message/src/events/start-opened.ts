import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const startOpened: Applier<MessageShape, 'StartOpened'> = (
  { starts },
  { start, processId, definition, type, name },
) => starts.put(start, { processId, definition, type, name });
