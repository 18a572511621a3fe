import type { JobWork, PublishWork } from '@millrace/bpmn-model';
import type { Extended } from '../extensions.ts';
import type { Element } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';
import { hasOtherWork, jobWork } from './job-work.ts';
import { publishWork } from './publish-work.ts';

/**
 * How a send task or throw event sends its message: by a job, or the engine publishes it.
 * @param referring what refers to the message: the task, or the definition of the event
 */
export function messageWork(
  element: Extended,
  referring: Element,
  problems: Problems,
): JobWork | PublishWork | undefined {
  const publishes = hasOtherWork(element, 'zeebe:PublishMessage', problems);
  if (publishes === undefined) return undefined;
  return publishes ? publishWork(element, referring, problems) : jobWork(element, problems);
}
