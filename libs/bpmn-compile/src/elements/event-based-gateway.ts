import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions, unsupportedText } from '../not-built.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';

/** An event-based gateway. The events behind it are checked in `check-event-based-gateways.ts`. */
export const eventBasedGateway: FlowNodeKind<ElementTypes['bpmn:EventBasedGateway']> = {
  compile(element, problems) {
    if (element.instantiate) problems.add(element, unsupportedText('instantiating eventBasedGateway'));
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    return { kind: 'eventBasedGateway' };
  },
};
