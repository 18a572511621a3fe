import { zeebeChildren, zeebeExtensions } from '../extensions.ts';
import type { Problems } from '../problems.ts';
import { attributeOf, type XmlElement } from '../xml/xml-element.ts';

const reservedPrefix = 'io.camunda.zeebe:';

/** The headers of a job as a JSON object in their order. One without key or without value is passed over, as Zeebe does. */
export function taskHeaders(task: XmlElement, problems: Problems): string {
  const [taskHeaders] = zeebeExtensions(task, 'taskHeaders');
  const headers = taskHeaders === undefined ? [] : zeebeChildren(taskHeaders, 'header');
  const members = new Map<string, string>();
  const duplicates = new Set<string>();
  for (const header of headers) {
    const key = attributeOf(header, 'key') ?? '';
    const value = attributeOf(header, 'value') ?? '';
    checkNotReserved(key, header, problems);
    if (members.has(key)) duplicates.add(key);
    if (key !== '' && value !== '') members.set(key, value);
  }
  for (const key of duplicates) problems.add(taskHeaders ?? task, `Headers contain duplicate entries for key '${key}'`);
  return jsonObject(members);
}

function checkNotReserved(key: string, header: XmlElement, problems: Problems): void {
  if (!key.startsWith(reservedPrefix)) return;
  problems.add(
    header,
    `Attribute 'key' contains '${key}', but header keys starting with '${reservedPrefix}' are reserved for internal use.`,
  );
}

/** Not by an object of JavaScript, which would put keys that are numbers first. */
function jsonObject(members: ReadonlyMap<string, string>): string {
  const texts = [...members].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${texts.join(',')}}`;
}
