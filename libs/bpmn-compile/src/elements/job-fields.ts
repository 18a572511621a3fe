import type { ServiceTaskNode } from '@millrace/bpmn-model';
import { requiredAttribute } from '../extensions.ts';
import type { Element, ElementTypes } from '../moddle/element.ts';
import { notBuiltText } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { checkStatic, isExpression } from '../static-value.ts';

const defaultRetries = '3';

/** The type and retries of a `zeebe:taskDefinition`. */
export function jobFields(
  definition: ElementTypes['zeebe:TaskDefinition'],
  problems: Problems,
): Pick<ServiceTaskNode, 'jobType' | 'retries'> {
  const jobType = requiredAttribute(definition, 'type', problems);
  checkStatic(jobType, 'type', definition, problems);
  const retries = definition.retries || defaultRetries;
  checkStatic(retries, 'retries', definition, problems);
  checkWholeNumber(retries, definition, problems);
  return { jobType, retries: Number(retries) };
}

/** Zeebe takes any text and raises an incident once the task is reached. */
function checkWholeNumber(retries: string, definition: Element, problems: Problems): void {
  const isWhole = /^[+-]?\d+$/.test(retries) && Number(retries) === (Number(retries) | 0);
  if (isWhole || isExpression(retries)) return;
  problems.add(definition, notBuiltText(`Retries that are no whole number (here '${retries}')`));
}
