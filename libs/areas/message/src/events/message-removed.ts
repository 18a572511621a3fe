import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const messageRemoved: Applier<MessageShape, 'MessageRemoved'> = ({ messages }, { message }) =>
  messages.delete(message);
