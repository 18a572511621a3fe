import type { JobWork } from '@millrace/bpmn-model';
import { feelOf } from '@millrace/bpmn-model';
import { requiredAttribute } from '../extensions.ts';
import type { Element, ElementTypes } from '../moddle/element.ts';
import { notBuiltText } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { checkText } from '../text-value.ts';

const defaultRetries = '3';

/** The type and retries of a `zeebe:taskDefinition`. */
export function jobFields(
  definition: ElementTypes['zeebe:TaskDefinition'],
  problems: Problems,
): Pick<JobWork, 'jobType' | 'retries'> {
  const jobType = requiredAttribute(definition, 'type', problems);
  checkText(jobType, definition, problems);
  const retries = definition.retries || defaultRetries;
  checkText(retries, definition, problems);
  if (feelOf(retries) !== undefined) return { jobType, retries };
  checkWholeNumber(retries, definition, problems);
  return { jobType, retries: Number(retries) };
}

/** Zeebe takes any text and raises an incident once the task is reached. */
function checkWholeNumber(retries: string, definition: Element, problems: Problems): void {
  const isWhole = /^[+-]?\d+$/.test(retries) && Number(retries) === (Number(retries) | 0);
  if (!isWhole) problems.add(definition, notBuiltText(`Retries that are no whole number (here '${retries}')`));
}
