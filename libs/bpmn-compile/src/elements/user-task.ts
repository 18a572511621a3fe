import type { FormReference, JobWork, UserTaskWork } from '@millrace/bpmn-model';
import { zeebeExtensions } from '../extensions.ts';
import type { ElementTypes } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';
import { checkText } from '../text-value.ts';
import { checkActivity } from './activity.ts';
import { bindingOf } from './binding.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { rejectJobExtensions } from './job-work.ts';
import { mappingsOf } from './mappings.ts';
import { taskHeaders, withHeader } from './task-headers.ts';
import { assignmentOf } from './user-task-assignment.ts';
import { priorityOf } from './user-task-priority.ts';

type UserTask = ElementTypes['bpmn:UserTask'];
type FormDefinition = ElementTypes['zeebe:FormDefinition'];

const PREFIX = 'io.camunda.zeebe:';

/** A user task: with `zeebe:userTask` one of the engine, else a job whose headers say who shall do it, when and with which form. */
export const userTask: FlowNodeKind<UserTask> = {
  compile(element, problems) {
    checkActivity(element, problems);
    rejectJobExtensions(element, problems);
    const isNative = zeebeExtensions(element, 'zeebe:UserTask').length > 0;
    const work = isNative ? userTaskWork(element, problems) : jobWork(element, problems);
    return { kind: 'userTask', work, ...mappingsOf(element, problems) };
  },
};

function userTaskWork(element: UserTask, problems: Problems): UserTaskWork {
  const [form] = zeebeExtensions(element, 'zeebe:FormDefinition');
  const { externalReference = '' } = form ?? {};
  if (form) checkOneOf(form, ['formId', 'externalReference'], ' for native user tasks', problems);
  if (form && externalReference !== '') checkText(externalReference, form, problems);
  return {
    type: 'userTask',
    headers: taskHeaders(element, problems),
    ...Object.fromEntries(assignmentOf(element, problems).map(({ name, value }) => [name, value])),
    ...priorityOf(element, problems),
    ...formOf(form, problems),
    ...(externalReference === '' ? {} : { externalReference }),
  };
}

function jobWork(element: UserTask, problems: Problems): JobWork {
  const [form] = zeebeExtensions(element, 'zeebe:FormDefinition');
  if (form) checkOneOf(form, ['formId', 'formKey'], '', problems);
  const evaluatedHeaders = assignmentOf(element, problems).map(({ name, value, result }) => {
    return { key: PREFIX + name, value, result };
  });
  return {
    ...{ type: 'job', jobType: `${PREFIX}userTask`, retries: 1 },
    headers: withHeader(taskHeaders(element, problems), `${PREFIX}formKey`, form?.formKey ?? ''),
    ...(evaluatedHeaders.length > 0 ? { evaluatedHeaders } : {}),
    ...formOf(form, problems),
  };
}

function checkOneOf(
  form: FormDefinition,
  names: readonly ['formId', 'formKey' | 'externalReference'],
  where: string,
  problems: Problems,
): void {
  const present = names.filter((name) => (form[name] ?? '').trim() !== '');
  if (present.length === 1) return;
  problems.add(form, `Exactly one of the attributes '${names.join(', ')}' must be present and not blank${where}`);
}

/** The deployed form that an element names by its id. */
function formOf(form: FormDefinition | undefined, problems: Problems): { form?: FormReference } {
  const { formId = '' } = form ?? {};
  if (form === undefined || formId.trim() === '') return {};
  checkText(formId, form, problems);
  return { form: { formId, binding: bindingOf(form, problems) } };
}
