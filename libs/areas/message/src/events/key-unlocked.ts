import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const keyUnlocked: Applier<MessageShape, 'KeyUnlocked'> = ({ locks }, { lock }) => locks.delete(lock);
