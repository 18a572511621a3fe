import { type Extended, zeebeExtensions } from '../extensions.ts';
import type { Element } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';

const reservedPrefix = 'io.camunda.zeebe:';

/** The headers of a job as a JSON object in their order. One without key or without value is passed over, as Zeebe does. */
export function taskHeaders(task: Extended, problems: Problems): string {
  const [taskHeaders] = zeebeExtensions(task, 'zeebe:TaskHeaders');
  const members = new Map<string, string>();
  const duplicates = new Set<string>();
  for (const header of taskHeaders?.values ?? []) {
    const { key = '', value = '' } = header;
    checkNotReserved(key, header, problems);
    if (members.has(key)) duplicates.add(key);
    if (key !== '' && value !== '') members.set(key, value);
  }
  for (const key of duplicates) problems.add(taskHeaders ?? task, `Headers contain duplicate entries for key '${key}'`);
  return jsonObject(members);
}

/** The same headers with one more, unless its value is empty. */
export function withHeader(headers: string, key: string, value: string): string {
  if (value === '') return headers;
  const member = `${JSON.stringify(key)}:${JSON.stringify(value)}`;
  return headers === '{}' ? `{${member}}` : `${headers.slice(0, -1)},${member}}`;
}

function checkNotReserved(key: string, header: Element, problems: Problems): void {
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
