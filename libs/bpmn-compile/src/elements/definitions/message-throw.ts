import type { MessageThrowDefinition } from '@millrace/bpmn-model';
import type { ElementTypes } from '../../moddle/element.ts';
import { messageWork } from '../message-work.ts';
import type { DefinitionKind } from './definition-kind.ts';

/** An event that sends a message, which a worker does: the event itself says by which job. */
export const messageThrow: DefinitionKind<ElementTypes['bpmn:MessageEventDefinition'], MessageThrowDefinition> = {
  compile(_definition, event, problems) {
    const work = messageWork(event, problems);
    return work && { type: 'message', work };
  },
};
