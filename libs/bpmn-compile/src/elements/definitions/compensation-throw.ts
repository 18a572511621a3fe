import type { CompensationThrowDefinition } from '@millrace/bpmn-model';
import { type ElementTypes, isA } from '../../moddle/element.ts';
import type { DefinitionKind } from './definition-kind.ts';

/** An event that compensates. It always waits until that is done. Its activity is found by `compile-compensation.ts`. */
export const compensationThrow: DefinitionKind<
  ElementTypes['bpmn:CompensateEventDefinition'],
  CompensationThrowDefinition
> = {
  compile({ waitForCompletion }, event, problems) {
    if (waitForCompletion === false) {
      const what = isA(event, 'bpmn:EndEvent') ? 'end' : 'intermediate throwing';
      problems.add(event, `A compensation ${what} event waitForCompletion attribute must be true or not present`);
    }
    return { type: 'compensation' };
  },
};
