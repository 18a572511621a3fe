import type { ElementTypes } from '../moddle/element.ts';
import { checkActivity } from './activity.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { mappingsOf } from './mappings.ts';
import { messageWork } from './message-work.ts';

/** A send task: a message, which a worker sends, or the engine. */
export const sendTask: FlowNodeKind<ElementTypes['bpmn:SendTask']> = {
  compile(element, problems) {
    checkActivity(element, problems);
    const work = messageWork(element, element, problems);
    return work && { kind: 'sendTask', work, ...mappingsOf(element, problems) };
  },
};
