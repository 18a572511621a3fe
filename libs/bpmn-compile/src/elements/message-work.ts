import type { JobWork } from '@millrace/bpmn-model';
import type { Extended } from '../extensions.ts';
import { rejectExtensions } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { hasOtherWork, jobWork } from './job-work.ts';

/** How a send task or throw event sends its message: by a job. */
export function messageWork(element: Extended, problems: Problems): JobWork | undefined {
  const publishes = hasOtherWork(element, 'zeebe:PublishMessage', problems);
  rejectExtensions(element, ['zeebe:PublishMessage'], problems);
  return publishes === false ? jobWork(element, problems) : undefined;
}
