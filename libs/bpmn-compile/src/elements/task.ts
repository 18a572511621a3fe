import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import { checkActivity } from './activity.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { mappingsOf } from './mappings.ts';

/** A task of no type: the engine goes on at once. */
export const task: FlowNodeKind<ElementTypes['bpmn:Task']> = {
  compile(element, problems) {
    checkActivity(element, problems);
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    return { kind: 'task', work: { type: 'none' }, ...mappingsOf(element, problems) };
  },
};
