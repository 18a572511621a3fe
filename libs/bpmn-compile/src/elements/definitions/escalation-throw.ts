import type { EscalationThrowDefinition } from '@millrace/bpmn-model';
import type { ElementTypes } from '../../moddle/element.ts';
import { checkText } from '../../text-value.ts';
import type { DefinitionKind } from './definition-kind.ts';
import { escalationOf } from './escalation-of.ts';

/** An event that throws an escalation, which needs a code. */
export const escalationThrow: DefinitionKind<
  ElementTypes['bpmn:EscalationEventDefinition'],
  EscalationThrowDefinition
> = {
  compile(definition, _event, problems) {
    const escalation = escalationOf(definition);
    if (escalation === undefined) {
      problems.add(definition, 'Must reference an escalation');
      return undefined;
    }
    const { escalationCode = '' } = escalation;
    if (escalationCode === '') problems.add(escalation, 'EscalationCode must be present and not empty');
    else checkText(escalationCode, escalation, problems);
    return { type: 'escalation', escalationCode };
  },
};
