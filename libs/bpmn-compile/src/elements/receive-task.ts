import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions, unsupportedText } from '../not-built.ts';
import { checkActivity } from './activity.ts';
import { messageOf } from './definitions/message-catch.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { mappingsOf } from './mappings.ts';

/** A receive task: waits for a message. */
export const receiveTask: FlowNodeKind<ElementTypes['bpmn:ReceiveTask']> = {
  compile(element, problems) {
    checkActivity(element, problems);
    if (element.instantiate) problems.add(element, unsupportedText('instantiating receiveTask'));
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    const event = messageOf(element, problems);
    return event && { kind: 'receiveTask', event, ...mappingsOf(element, problems) };
  },
};
