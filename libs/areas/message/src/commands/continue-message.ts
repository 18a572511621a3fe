import { command } from '@millrace/kernel';
import { sendToWaiting } from '../send-to-waiting.ts';
import type { MessageShape } from '../shape.ts';

/** Sends a message to more of those who wait for it. */
export const continueMessage = command<MessageShape, 'ContinueMessage'>((turn, { message }) => {
  sendToWaiting(turn, message);
});
