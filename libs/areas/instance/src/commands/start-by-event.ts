import { type CommandDefinition, command } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { startByEvent as start } from '../starts/start-by-event.ts';

/**
 * A message or signal for a start event of a process. After a failure a message counts as taken: sent again, it would fail
 * again. The next one with its correlation key may start an instance.
 */
export const startByEvent: CommandDefinition<InstanceShape, 'StartByEvent'> = {
  ...command((turn, request) => {
    const { processId, definition, type, name, message, correlationKey, variables } = request;
    start(turn, { processId, definition, type, name, message, correlationKey, variables });
  }),
  afterFailure(turn, { processId, definition, message, correlationKey }) {
    if (message === 0) return;
    turn.send('message', 'ConfirmStart', { message, processId, definition, accepted: true });
    turn.send('message', 'InstanceEnded', { processId, correlationKey });
  },
};
