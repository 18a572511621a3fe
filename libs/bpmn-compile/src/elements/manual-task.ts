import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import { checkActivity } from './activity.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { mappingsOf } from './mappings.ts';

/** A manual task: done by people without the engine, which goes on at once. */
export const manualTask: FlowNodeKind<ElementTypes['bpmn:ManualTask']> = {
  compile(element, problems) {
    checkActivity(element, problems);
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    return { kind: 'manualTask', work: { type: 'none' }, ...mappingsOf(element, problems) };
  },
};
