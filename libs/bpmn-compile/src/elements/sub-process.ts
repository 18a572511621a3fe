import { type ElementTypes, isA } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { checkActivity } from './activity.ts';
import { eventDefinitionsOf } from './event-definitions.ts';
import { isEventSubProcess } from './event-sub-process.ts';
import { canStartEventSubProcess } from './event-sub-process-start-event.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { mappingsOf } from './mappings.ts';

type SubProcess = ElementTypes['bpmn:SubProcess'];

/** An embedded sub-process, or an event sub-process. What is in it is compiled after it. */
export const subProcess: FlowNodeKind<SubProcess> = {
  compile(element, problems) {
    checkActivity(element, problems);
    const startEvents = (element.flowElements ?? []).filter((child) => isA(child, 'bpmn:StartEvent'));
    if (startEvents.length !== 1) problems.add(element, 'Must have exactly one start event');
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    if (isEventSubProcess(element)) {
      checkEventSubProcess(element, startEvents.map(eventDefinitionsOf), problems);
      return { kind: 'eventSubProcess', ...mappingsOf(element, problems) };
    }
    if (startEvents.some((event) => eventDefinitionsOf(event).length > 0))
      problems.add(element, 'Start events in subprocesses must be of type none');
    return { kind: 'subProcess', ...mappingsOf(element, problems) };
  },
};

function checkEventSubProcess(
  element: SubProcess,
  ofStartEvents: readonly (readonly { readonly $type: string }[])[],
  problems: Problems,
): void {
  const isCompensation = ofStartEvents.flat().some(({ $type }) => $type === 'bpmn:CompensateEventDefinition');
  if (isCompensation && element.$parent && isA(element.$parent, 'bpmn:Process')) {
    problems.add(element, 'A compensation event subprocess is not allowed on the process level');
  } else if (ofStartEvents.some((of) => of.length === 0 || !of.every(canStartEventSubProcess))) {
    problems.add(
      element,
      'Start events in event subprocesses must be one of: message, timer, error, signal, escalation or conditional',
    );
  }
  if (element.loopCharacteristics !== undefined)
    problems.add(element, 'Event sub-processes must not be multi-instance');
}
