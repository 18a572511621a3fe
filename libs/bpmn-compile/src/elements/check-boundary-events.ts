import type { BoundaryDefinition } from '@millrace/bpmn-model';
import type { Draft } from '../draft.ts';
import { type Element, isA } from '../moddle/element.ts';
import { hostOf } from '../neighbours.ts';
import type { Problems } from '../problems.ts';

/** What two events that wait at the same element must not have in common, and the text if they do; undefined: nothing. */
const distinct: {
  readonly [Type in BoundaryDefinition['type']]: (
    event: Extract<BoundaryDefinition, { readonly type: Type }>,
  ) => readonly [name: string, text: string] | undefined;
} = {
  error: ({ errorCode }) => [errorCode ?? '', sameCodeText(errorCode)],
  timer: () => undefined,
  signal: ({ name }) => [name, `Multiple signal event definitions with the same name '${name}' are not allowed.`],
  message: ({ name }) => [name, `Multiple message event definitions with the same name '${name}' are not allowed.`],
};

/** Checks what boundary events are attached to, and that those of one activity differ. */
export function checkBoundaryEvents({ nodes }: Draft, problems: Problems): void {
  const seen = new Map<Element, Set<string>>();
  for (const { element, body } of nodes) {
    if (!isA(element, 'bpmn:BoundaryEvent') || body.kind !== 'boundaryEvent') continue;
    const host = hostOf(element);
    if (host === undefined || host.$parent !== element.$parent || !isActivity(host)) {
      problems.add(element, 'Must be attached to an activity');
      continue;
    }
    const { event } = body;
    const rule = distinct[event.type](event as never);
    if (rule === undefined) continue;
    const [name, text] = rule;
    const names = seen.get(host) ?? new Set();
    seen.set(host, names);
    if (names.has(`${event.type}/${name}`)) problems.add(host, text);
    names.add(`${event.type}/${name}`);
  }
  for (const { element, body } of nodes) {
    if (body.kind !== 'receiveTask' || !seen.get(element)?.has(`message/${body.event.name}`)) continue;
    problems.add(element, 'Cannot reference the same message name as a boundary event');
  }
}

function isActivity({ $type }: Element): boolean {
  return /Task$|SubProcess$|^bpmn:CallActivity$|^bpmn:Transaction$/.test($type);
}

function sameCodeText(code: string | undefined): string {
  return code === undefined
    ? 'The same scope can not contain more than one error catch event without error code. An error catch event without error code catches all errors.'
    : `Multiple error catch events with the same error code '${code}' are not supported on the same scope.`;
}
