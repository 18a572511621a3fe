import type { ElementTypes } from '../moddle/element.ts';
import { refuseExtensions } from '../not-built.ts';
import { checkActivity } from './activity.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { hasOtherWork, jobWork } from './job-work.ts';
import { mappingsOf } from './mappings.ts';

/** A business rule task: a job for a worker. */
export const businessRuleTask: FlowNodeKind<ElementTypes['bpmn:BusinessRuleTask']> = {
  compile(element, problems) {
    checkActivity(element, problems);
    const decides = hasOtherWork(element, 'zeebe:CalledDecision', problems);
    refuseExtensions(element, ['zeebe:CalledDecision'], problems);
    const work = decides === false ? jobWork(element, problems) : undefined;
    return work && { kind: 'businessRuleTask', work, ...mappingsOf(element, problems) };
  },
};
