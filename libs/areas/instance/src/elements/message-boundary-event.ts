import type { MessageBoundaryEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';
import { complete } from './complete.ts';

/** A message boundary event. `Correlate` enters it, in the place of the activity or beside it. */
export const messageBoundaryEvent: Behaviour<MessageBoundaryEventNode> = {
  activate: (turn, { key }) => complete(turn, key),
};
