import type { MessageThrowDefinition } from '@millrace/bpmn-model';
import type { ElementTypes } from '../../moddle/element.ts';
import { messageWork } from '../message-work.ts';
import type { DefinitionKind } from './definition-kind.ts';

/** An event that sends a message, which a worker does or the engine: the event itself says how. */
export const messageThrow: DefinitionKind<ElementTypes['bpmn:MessageEventDefinition'], MessageThrowDefinition> = {
  compile(definition, event, problems) {
    const work = messageWork(event, definition, problems);
    return work && { type: 'message', work };
  },
};
