import { type EvaluatedHeader, feelOf } from '@millrace/bpmn-model';
import { parseDateTime } from '@millrace/feel';
import { type Extended, zeebeExtensions } from '../extensions.ts';
import type { Element } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';
import { checkText } from '../text-value.ts';

const PREFIX = 'io.camunda.zeebe:';

/** The headers that say who shall do a user task and when. */
export function assignmentHeaders(element: Extended, problems: Problems): EvaluatedHeader[] {
  const [assignment] = zeebeExtensions(element, 'zeebe:AssignmentDefinition');
  const [schedule] = zeebeExtensions(element, 'zeebe:TaskSchedule');
  return [
    ...header(assignment, assignment?.assignee, 'assignee', 'string', problems),
    ...header(assignment, assignment?.candidateGroups, 'candidateGroups', 'strings', problems),
    ...header(assignment, assignment?.candidateUsers, 'candidateUsers', 'strings', problems),
    ...header(schedule, schedule?.dueDate, 'dueDate', 'dateTime', problems),
    ...header(schedule, schedule?.followUpDate, 'followUpDate', 'dateTime', problems),
  ];
}

function header(
  extension: Element | undefined,
  value: string | undefined,
  name: string,
  result: EvaluatedHeader['result'],
  problems: Problems,
): EvaluatedHeader[] {
  if (extension === undefined || value === undefined || value === '') return [];
  checkText(value, extension, problems);
  if (feelOf(value) !== undefined) return [{ key: PREFIX + name, value, result }];
  return [{ key: PREFIX + name, value: staticValue(extension, value, name, result, problems), result }];
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
