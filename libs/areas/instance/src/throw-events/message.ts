import type { MessageThrowDefinition } from '@millrace/bpmn-model';
import { workOf } from '../work/works.ts';
import type { ThrowEvent } from './throw-event.ts';

/** A message, which a worker sends, or the engine. */
export const message: ThrowEvent<MessageThrowDefinition> = {
  throw: (execution, element, { work }) => workOf(work).begin(execution, element, work),
  takeBack: (execution, element, { work }) => workOf(work).takeBack?.(execution, element),
  reopen: (execution, element, { work }) => workOf(work).reopen?.(execution, element),
};
