import type { JobWork } from '@millrace/bpmn-model';
import { zeebeExtensions } from '../extensions.ts';
import type { ElementTypes } from '../moddle/element.ts';
import { notBuiltText, rejectExtensions } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { checkActivity } from './activity.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { rejectJobExtensions } from './job-work.ts';
import { mappingsOf } from './mappings.ts';
import { taskHeaders, withHeader } from './task-headers.ts';
import { assignmentHeaders } from './user-task-headers.ts';

type UserTask = ElementTypes['bpmn:UserTask'];

/** A user task: a job of a type of its own, whose headers say who shall do it, when and with which form. */
export const userTask: FlowNodeKind<UserTask> = {
  compile(element, problems) {
    checkActivity(element, problems);
    rejectJobExtensions(element, problems);
    rejectExtensions(element, ['zeebe:UserTask'], problems);
    const evaluatedHeaders = assignmentHeaders(element, problems);
    const work: JobWork = {
      ...{ type: 'job', jobType: 'io.camunda.zeebe:userTask', retries: 1 },
      headers: headersOf(element, problems),
      ...(evaluatedHeaders.length > 0 ? { evaluatedHeaders } : {}),
    };
    return { kind: 'userTask', work, ...mappingsOf(element, problems) };
  },
};

/** The headers that are known before the job is created: those of the model, and the key of the form. */
function headersOf(element: UserTask, problems: Problems): string {
  const headers = taskHeaders(element, problems);
  const [form] = zeebeExtensions(element, 'zeebe:FormDefinition');
  if (form === undefined) return headers;
  const { formKey = '', formId = '' } = form;
  if ((formKey.trim() === '') === (formId.trim() === '')) {
    problems.add(form, "Exactly one of the attributes 'formId, formKey' must be present and not blank");
  } else if (formId !== '') {
    problems.add(form, notBuiltText("Forms with 'formId'"));
  }
  return withHeader(headers, 'io.camunda.zeebe:formKey', formKey);
}
