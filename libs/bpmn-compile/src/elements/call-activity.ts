import { requiredAttribute, requiredExtension } from '../extensions.ts';
import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import { checkText } from '../text-value.ts';
import { checkActivity } from './activity.ts';
import { bindingOf } from './binding.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { mappingsOf } from './mappings.ts';

/** A call activity. BPMN's own attribute `calledElement` has no effect, as in Zeebe. */
export const callActivity: FlowNodeKind<ElementTypes['bpmn:CallActivity']> = {
  compile(element, problems) {
    checkActivity(element, problems);
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    const called = requiredExtension(element, 'zeebe:CalledElement', problems);
    if (called === undefined) return undefined;
    const processId = requiredAttribute(called, 'processId', problems);
    if (processId !== '') checkText(processId, called, problems);
    return {
      kind: 'callActivity',
      processId,
      binding: bindingOf(called, problems),
      propagateAllParentVariables: called.propagateAllParentVariables ?? true,
      propagateAllChildVariables: called.propagateAllChildVariables ?? true,
      ...mappingsOf(element, problems),
    };
  },
};
