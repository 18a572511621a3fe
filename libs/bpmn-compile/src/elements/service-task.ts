import type { ElementTypes } from '../moddle/element.ts';
import { checkActivity } from './activity.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { jobWork } from './job-work.ts';
import { mappingsOf } from './mappings.ts';

/** A service task: a job for a worker. */
export const serviceTask: FlowNodeKind<ElementTypes['bpmn:ServiceTask']> = {
  compile(element, problems) {
    checkActivity(element, problems);
    const work = jobWork(element, problems);
    return work && { kind: 'serviceTask', work, ...mappingsOf(element, problems) };
  },
};
