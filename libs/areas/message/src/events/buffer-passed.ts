import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const bufferPassed: Applier<MessageShape, 'BufferPassed'> = (
  { passed: rows },
  { passed, name, correlationKey, processId, until },
) => rows.put(passed, { name, correlationKey, processId, until });
