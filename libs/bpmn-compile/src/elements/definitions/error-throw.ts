import type { ErrorThrowDefinition } from '@millrace/bpmn-model';
import type { ElementTypes } from '../../moddle/element.ts';
import { checkText } from '../../text-value.ts';
import type { DefinitionKind } from './definition-kind.ts';
import { errorOf } from './error-of.ts';

/** An event that throws an error, which needs a code. */
export const errorThrow: DefinitionKind<ElementTypes['bpmn:ErrorEventDefinition'], ErrorThrowDefinition> = {
  compile(definition, _event, problems) {
    const error = errorOf(definition);
    if (error === undefined) {
      problems.add(definition, 'Must reference an error');
      return undefined;
    }
    const { errorCode = '' } = error;
    if (errorCode === '') problems.add(error, 'ErrorCode must be present and not empty');
    else checkText(errorCode, error, problems);
    return { type: 'error', errorCode };
  },
};
