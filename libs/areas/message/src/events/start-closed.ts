import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const startClosed: Applier<MessageShape, 'StartClosed'> = ({ starts }, { start }) => starts.delete(start);
