import { type EscalationCatchDefinition, feelOf } from '@millrace/bpmn-model';
import type { ElementTypes } from '../../moddle/element.ts';
import type { DefinitionKind } from './definition-kind.ts';
import { escalationOf } from './escalation-of.ts';

/** An event that catches escalations: of one code, or all. */
export const escalationCatch: DefinitionKind<
  ElementTypes['bpmn:EscalationEventDefinition'],
  EscalationCatchDefinition
> = {
  compile(definition, _event, problems) {
    const escalationCode = escalationOf(definition)?.escalationCode ?? '';
    if (feelOf(escalationCode) !== undefined) {
      problems.add(definition, 'The escalationCode of the escalation catch event is not allowed to be an expression');
    }
    return escalationCode === '' ? { type: 'escalation' } : { type: 'escalation', escalationCode };
  },
};
