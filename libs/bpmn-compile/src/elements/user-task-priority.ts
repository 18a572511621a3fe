import { feelOf } from '@millrace/bpmn-model';
import { type Extended, zeebeExtensions } from '../extensions.ts';
import type { Problems } from '../problems.ts';
import { checkText } from '../text-value.ts';

const HIGHEST = 100;

/** The priority of a user task: a number from 0 to 100, or an expression that gives one. */
export function priorityOf(element: Extended, problems: Problems): { priority?: number | string } {
  const [definition] = zeebeExtensions(element, 'zeebe:PriorityDefinition');
  const { priority = '' } = definition ?? {};
  if (definition === undefined || priority === '') return {};
  checkText(priority, definition, problems);
  if (feelOf(priority) !== undefined) return { priority };
  const value = Number(priority);
  if (/^\d+$/.test(priority) && value <= HIGHEST) return { priority: value };
  problems.add(definition, `Expected priority to be a number between 0 and ${HIGHEST}, but was '${priority}'`);
  return {};
}
