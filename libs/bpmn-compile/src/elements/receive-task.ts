import type { ElementTypes } from '../moddle/element.ts';
import { refuseExtensions, unsupportedText } from '../not-built.ts';
import { checkActivity } from './activity.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { inputsOf, outputsOf } from './mappings.ts';
import { messageOf } from './message-of.ts';

/** A receive task: waits for a message. */
export const receiveTask: FlowNodeKind<ElementTypes['bpmn:ReceiveTask']> = {
  compile(element, problems) {
    checkActivity(element, problems);
    if (element.instantiate) problems.add(element, unsupportedText('instantiating receiveTask'));
    refuseExtensions(element, ['zeebe:ExecutionListeners'], problems);
    const message = messageOf(element, problems);
    return message && { kind: 'receiveTask', message, ...inputsOf(element, problems), ...outputsOf(element, problems) };
  },
};
