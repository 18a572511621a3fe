import { type ErrorCatchDefinition, feelOf } from '@millrace/bpmn-model';
import type { ElementTypes } from '../../moddle/element.ts';
import type { DefinitionKind } from './definition-kind.ts';
import { errorOf } from './error-of.ts';

/** An event that catches errors: of one code, or all. */
export const errorCatch: DefinitionKind<ElementTypes['bpmn:ErrorEventDefinition'], ErrorCatchDefinition> = {
  compile(definition, _event, problems) {
    const errorCode = errorOf(definition)?.errorCode ?? '';
    if (feelOf(errorCode) !== undefined) {
      problems.add(definition, 'The errorCode of the error catch event is not allowed to be an expression');
    }
    return errorCode === '' ? { type: 'error' } : { type: 'error', errorCode };
  },
};
