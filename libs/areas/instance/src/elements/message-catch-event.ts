import type { MessageCatchEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';

/** A message intermediate catch event: its subscription is all it does, and `Correlate` completes it. */
export const messageCatchEvent: Behaviour<MessageCatchEventNode> = {
  activate() {},
};
