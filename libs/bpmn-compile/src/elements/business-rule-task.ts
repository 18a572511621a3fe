import type { DecisionWork } from '@millrace/bpmn-model';
import { type Extended, requiredAttribute, requiredExtension } from '../extensions.ts';
import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { checkText } from '../text-value.ts';
import { checkActivity } from './activity.ts';
import { bindingOf } from './binding.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { hasOtherWork, jobWork } from './job-work.ts';
import { mappingsOf } from './mappings.ts';

/** A business rule task: a decision, or a job for a worker. */
export const businessRuleTask: FlowNodeKind<ElementTypes['bpmn:BusinessRuleTask']> = {
  compile(element, problems) {
    checkActivity(element, problems);
    const decides = hasOtherWork(element, 'zeebe:CalledDecision', problems);
    if (decides === undefined) return undefined;
    const work = decides ? decisionWork(element, problems) : jobWork(element, problems);
    return work && { kind: 'businessRuleTask', work, ...mappingsOf(element, problems) };
  },
};

function decisionWork(element: Extended, problems: Problems): DecisionWork | undefined {
  rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
  const called = requiredExtension(element, 'zeebe:CalledDecision', problems);
  if (called === undefined) return undefined;
  const decisionId = requiredAttribute(called, 'decisionId', problems);
  const resultVariable = requiredAttribute(called, 'resultVariable', problems);
  if (decisionId !== '') checkText(decisionId, called, problems);
  return { type: 'decision', decisionId, binding: bindingOf(called, problems), resultVariable };
}
