import { type EvaluatedHeader, feelOf } from '@millrace/bpmn-model';
import { parseDateTime } from '@millrace/feel';
import { type Extended, zeebeExtensions } from '../extensions.ts';
import type { Element } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';
import { checkText } from '../text-value.ts';

/** An attribute of a user task whose value is known when the task is reached. */
interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly result: EvaluatedHeader['result'];
}

/** Who shall do a user task and when. */
export function assignmentOf(element: Extended, problems: Problems): Attribute[] {
  const [assignment] = zeebeExtensions(element, 'zeebe:AssignmentDefinition');
  const [schedule] = zeebeExtensions(element, 'zeebe:TaskSchedule');
  return [
    ...attribute(assignment, assignment?.assignee, 'assignee', 'string', problems),
    ...attribute(assignment, assignment?.candidateGroups, 'candidateGroups', 'strings', problems),
    ...attribute(assignment, assignment?.candidateUsers, 'candidateUsers', 'strings', problems),
    ...attribute(schedule, schedule?.dueDate, 'dueDate', 'dateTime', problems),
    ...attribute(schedule, schedule?.followUpDate, 'followUpDate', 'dateTime', problems),
  ];
}

function attribute(
  extension: Element | undefined,
  value: string | undefined,
  name: string,
  result: EvaluatedHeader['result'],
  problems: Problems,
): Attribute[] {
  if (extension === undefined || value === undefined || value === '') return [];
  checkText(value, extension, problems);
  if (feelOf(value) !== undefined) return [{ name, value, result }];
  return [{ name, value: staticValue(extension, value, name, result, problems), result }];
}

/** A value that is no expression: a list of texts is written with commas. */
function staticValue(
  extension: Element,
  value: string,
  name: string,
  result: EvaluatedHeader['result'],
  problems: Problems,
): string {
  if (result === 'strings') {
    const items = value.split(',').map((item) => item.trim());
    if (items.some((item) => item === '')) {
      problems.add(extension, `Expected static value to be a list of comma-separated values, but found '${value}'.`);
    }
    return `=${JSON.stringify(items)}`;
  }
  if (result === 'dateTime' && parseDateTime(value) === undefined) {
    problems.add(
      extension,
      `Expected static value of '${name}' to be a date and time in ISO 8601, but found '${value}'.`,
    );
  }
  return value;
}
