import { command } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { startByEvent as start } from '../starts/start-by-event.ts';

/** A message or signal for a start event of a process. */
export const startByEvent = command<InstanceShape, 'StartByEvent'>((turn, request) => {
  const { processId, definition, type, name, message, correlationKey, variables } = request;
  start(turn, { processId, definition, type, name, message, correlationKey, variables });
});
