import type { ErrorBoundaryEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';
import { complete } from './complete.ts';

/** An error boundary event. Whoever throws the error enters it, in the place of the activity. */
export const errorBoundaryEvent: Behaviour<ErrorBoundaryEventNode> = {
  activate: (turn, { key }) => complete(turn, key),
};
