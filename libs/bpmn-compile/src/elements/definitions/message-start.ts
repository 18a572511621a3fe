import type { MessageStartDefinition } from '@millrace/bpmn-model';
import { constantText } from '../../constant.ts';
import type { ElementTypes } from '../../moddle/element.ts';
import type { DefinitionKind } from './definition-kind.ts';
import { messageNameOf, referredMessage } from './message-name.ts';

/** A start event for messages with a name: it needs no correlation key, and its name must be known at deployment. */
export const messageStart: DefinitionKind<ElementTypes['bpmn:MessageEventDefinition'], MessageStartDefinition> = {
  compile(definition, _event, problems) {
    const message = referredMessage(definition, problems);
    if (message === undefined) return undefined;
    const name = constantText(messageNameOf(message, problems), message, problems);
    return name === undefined ? undefined : { type: 'message', name };
  },
};
