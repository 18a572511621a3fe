import { requiredAttribute, zeebeExtensions } from '../extensions.ts';
import { refuseExtensions } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { bpmnChildren, type XmlElement } from '../xml/xml-element.ts';
import { eventDefinitionsOf } from './event-definitions.ts';

/** Checks the process as a whole. */
export function checkProcess(process: XmlElement, problems: Problems): void {
  const startEvents = bpmnChildren(process, 'startEvent');
  if (startEvents.length === 0) problems.add(process, 'Must have at least one start event');
  if (startEvents.filter((event) => eventDefinitionsOf(event).length === 0).length > 1) {
    problems.add(process, 'Multiple none start events are not allowed');
  }
  refuseExtensions(process, ['executionListeners'], problems);
}

/** The tag by which a call activity may choose this version of the process. */
export function versionTagOf(process: XmlElement, problems: Problems): { versionTag?: string } {
  const [extension] = zeebeExtensions(process, 'versionTag');
  return extension === undefined ? {} : { versionTag: requiredAttribute(extension, 'value', problems) };
}
