import { requiredExtension } from '../extensions.ts';
import type { ElementTypes } from '../moddle/element.ts';
import { refuseExtensions } from '../not-built.ts';
import { checkActivity } from './activity.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { jobFields } from './job-fields.ts';
import { mappingsOf } from './mappings.ts';
import { taskHeaders } from './task-headers.ts';

/** A service task: a job for a worker. */
export const serviceTask: FlowNodeKind<ElementTypes['bpmn:ServiceTask']> = {
  compile(element, problems) {
    checkActivity(element, problems);
    refuseExtensions(
      element,
      ['zeebe:ExecutionListeners', 'zeebe:TaskListeners', 'zeebe:LinkedResources', 'zeebe:JobPriorityDefinition'],
      problems,
    );
    const headers = taskHeaders(element, problems);
    const definition = requiredExtension(element, 'zeebe:TaskDefinition', problems);
    if (definition === undefined) return undefined;
    const work = { type: 'job', ...jobFields(definition, problems), headers } as const;
    return { kind: 'serviceTask', work, ...mappingsOf(element, problems) };
  },
};
