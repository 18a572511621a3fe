import type { JobWork } from '@millrace/bpmn-model';
import { type Extended, type ExtensionType, extensionName, requiredExtension, zeebeExtensions } from '../extensions.ts';
import { rejectExtensions } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { jobFields } from './job-fields.ts';
import { taskHeaders } from './task-headers.ts';

/** Extension elements that would change the job of any element. */
const changing: readonly ExtensionType[] = [
  'zeebe:ExecutionListeners',
  'zeebe:TaskListeners',
  'zeebe:LinkedResources',
  'zeebe:JobPriorityDefinition',
];

/** The job of an element that needs a `zeebe:taskDefinition`; undefined if it has none, which is then a problem. */
export function jobWork(element: Extended, problems: Problems): JobWork | undefined {
  rejectJobExtensions(element, problems);
  const headers = taskHeaders(element, problems);
  const definition = requiredExtension(element, 'zeebe:TaskDefinition', problems);
  return definition && { type: 'job', ...jobFields(definition, problems), headers };
}

/** Rejects what would change the job of an element and is not built. */
export function rejectJobExtensions(element: Extended, problems: Problems): void {
  rejectExtensions(element, changing, problems);
}

/** Whether an element has another work than a job. It needs one `zeebe:taskDefinition`, or one element of this type. */
export function hasOtherWork(element: Extended, other: ExtensionType, problems: Problems): boolean | undefined {
  const count = zeebeExtensions(element, other).length;
  if (count + zeebeExtensions(element, 'zeebe:TaskDefinition').length === 1) return count === 1;
  problems.add(
    element,
    `Must have either one '${extensionName({ $type: other })}' or one 'zeebe:taskDefinition' extension element`,
  );
  return undefined;
}
