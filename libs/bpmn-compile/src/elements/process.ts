import { requiredAttribute, zeebeExtensions } from '../extensions.ts';
import { isA, type Process } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { eventDefinitionsOf } from './event-definitions.ts';

/** Checks the process as a whole. */
export function checkProcess(process: Process, problems: Problems): void {
  const startEvents = (process.flowElements ?? []).filter((element) => isA(element, 'bpmn:StartEvent'));
  if (startEvents.length === 0) problems.add(process, 'Must have at least one start event');
  if (startEvents.filter((event) => eventDefinitionsOf(event).length === 0).length > 1) {
    problems.add(process, 'Multiple none start events are not allowed');
  }
  rejectExtensions(process, ['zeebe:ExecutionListeners'], problems);
}

/** The tag by which a call activity may choose this version of the process. */
export function versionTagOf(process: Process, problems: Problems): { versionTag?: string } {
  const [extension] = zeebeExtensions(process, 'zeebe:VersionTag');
  return extension === undefined ? {} : { versionTag: requiredAttribute(extension, 'value', problems) };
}
