import { type ElementTypes, isA } from '../moddle/element.ts';
import { notBuiltText, rejectExtensions } from '../not-built.ts';
import { checkActivity } from './activity.ts';
import { eventDefinitionsOf } from './event-definitions.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { mappingsOf } from './mappings.ts';

/** An embedded sub-process. What is in it is compiled after it. */
export const subProcess: FlowNodeKind<ElementTypes['bpmn:SubProcess']> = {
  compile(element, problems) {
    if (element.triggeredByEvent) {
      problems.add(element, notBuiltText('Event sub-processes'));
      return undefined;
    }
    checkActivity(element, problems);
    const startEvents = (element.flowElements ?? []).filter((child) => isA(child, 'bpmn:StartEvent'));
    if (startEvents.length !== 1) problems.add(element, 'Must have exactly one start event');
    if (startEvents.some((event) => eventDefinitionsOf(event).length > 0)) {
      problems.add(element, 'Start events in subprocesses must be of type none');
    }
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    return { kind: 'subProcess', ...mappingsOf(element, problems) };
  },
};
