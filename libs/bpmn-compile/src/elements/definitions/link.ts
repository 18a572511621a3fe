import type { LinkDefinition } from '@millrace/bpmn-model';
import type { ElementTypes } from '../../moddle/element.ts';
import type { DefinitionKind } from './definition-kind.ts';

/** An event at one end of a link. Which events a link joins is seen in `link-flows.ts`. */
export const link: DefinitionKind<ElementTypes['bpmn:LinkEventDefinition'], LinkDefinition> = {
  compile(definition, _event, problems) {
    const { name = '' } = definition;
    if (name === '') problems.add(definition, 'Link name must be present and not empty.');
    return { type: 'link', name };
  },
};
